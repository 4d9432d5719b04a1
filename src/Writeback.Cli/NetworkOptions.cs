using System.CommandLine;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Writeback.Checks;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Events;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Cli;

/// <summary>
/// What is probed, and through what: <c>--cloud</c>, <c>--endpoint</c>, <c>--proxy</c>, <c>--no-proxy</c>, <c>--proxy-negotiate</c>,
/// <c>--machine-config</c>, <c>--thorough</c>, and <c>endpoints</c> in the configuration. They make one list of endpoints together.
/// </summary>
/// <param name="choose">Learns which cloud the tenant is in.</param>
internal sealed class NetworkOptions(Action<CloudEnvironment> choose)
{
    /// <summary>The section of the configuration that lists endpoints.</summary>
    public const string EndpointsSection = "endpoints";

    private const string ConnectivityCategory = "Connectivity";
    private const string IdleCheck = "WB5007";

    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongSilence = TimeSpan.FromMinutes(6);

    // What the other probes, and finding the cut within a step, take besides.
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShortestSilence = TimeSpan.FromSeconds(10);

    private TimeSpan _silence = Silence;
    private ProxySettings _proxy = new();
    private bool _negotiates;
    private string[] _endpoints = [];

    /// <summary>The options. The last one makes inputs of all of them.</summary>
    public IEnumerable<InputOption> Create() => [Proxy(), NoProxy(), Negotiate(), MachineConfig(), Thorough(), Endpoints(), Cloud()];

    private InputOption<string> Proxy() => new(
        new Option<string?>("--proxy")
        {
            Description = Texts.ProxyOption(ProxyEnvironment.UserVariable, ProxyEnvironment.PasswordVariable).ToString(),
            HelpName = "http://HOST:PORT",
        },
        (text, _, _) =>
        {
            _proxy = _proxy with { Explicit = text is null ? null : ProxyServer.Parse(text, ProxySource.Explicit) };
            return Task.CompletedTask;
        });

    private InputOption<bool> NoProxy() => new(
        new Option<bool>("--no-proxy") { Description = Texts.NoProxyOption.ToString() },
        (isDirect, _, _) =>
        {
            _proxy = isDirect && _proxy.Explicit is not null
                ? throw new InvalidInputException(Texts.ProxyContradiction)
                : _proxy with { IsDirect = isDirect };
            return Task.CompletedTask;
        });

    private InputOption<bool> Negotiate() => new(
        new Option<bool>("--proxy-negotiate") { Description = Texts.ProxyNegotiateOption.ToString() },
        (negotiates, _, _) =>
        {
            _negotiates = negotiates;
            return Task.CompletedTask;
        });

    private InputOption<string> MachineConfig() => new(
        new Option<string?>("--machine-config")
        {
            Description = Texts.MachineConfigOption.ToString(),
            HelpName = "FILE",
        },
        (file, setup, _) =>
        {
            // What the collector saw on the server goes before the file of the machine that happens to run the tool.
            var path = file ?? (setup.Inputs.Find<ConnectEvidence>() is null ? MachineConfigReader.FileOfMachine : null);
            _proxy = path is not null ? _proxy with { Service = MachineConfigReader.Read(path) } : _proxy;
            return Task.CompletedTask;
        });

    private InputOption<bool> Thorough() => new(
        new Option<bool>("--thorough") { Description = Texts.ThoroughOption.ToString() },
        (isThorough, _, _) =>
        {
            _silence = isThorough ? LongSilence : Silence;
            return Task.CompletedTask;
        });

    private InputOption<string[]> Endpoints() => new(
        new Option<string[]?>("--endpoint")
        {
            Description = Texts.EndpointOption.ToString(),
            HelpName = "HOST[:PORT]",
        },
        (endpoints, _, _) =>
        {
            _endpoints = endpoints ?? [];
            return Task.CompletedTask;
        });

    private InputOption<string> Cloud() => new(
        new Option<string?>("--cloud") { Description = Texts.CloudOption.ToString(), HelpName = "public|usgov|china|none", DefaultValueFactory = _ => "public" },
        async (name, setup, cancellationToken) =>
        {
            var cloud = string.Equals(name, "none", StringComparison.OrdinalIgnoreCase) ? (CloudEnvironment?)null : CloudName.Parse(name);
            choose(cloud ?? CloudEnvironment.Public);
            if (Includes(setup, ConnectivityCategory))
            {
                EndpointProber.PrepareTrust();
            }

            var environment = ProxyEnvironment.Read();
            _proxy = _proxy with { Environment = environment.Server, Service = _proxy.Service ?? await ServiceProxyAsync(setup, cancellationToken).ConfigureAwait(false) };
            Configure(setup.Services.GetRequiredService<IOptions<EndpointProberOptions>>().Value, environment);
            var named = await NamedAsync(cloud, setup, cancellationToken).ConfigureAwait(false);
            var endpoints = EndpointsOf(cloud, named, setup).Select(endpoint => _proxy.Route(endpoint, environment)).ToList();
            setup.Inputs.Add(_proxy);
            setup.Inputs.AddList(endpoints);
            if (endpoints.Any(endpoint => endpoint.Role == EndpointRole.ServiceBus) && setup.Selection.Includes(PasswordWriteback.Registry.Find(IdleCheck)!))
            {
                SetSilence(setup);
            }

            setup.Labels["cloud"] = cloud?.ToString().ToLowerInvariant() ?? "none";
        });

    /// <summary>Fits the silence into the limit of the run, or the limit around it where nobody set one, and says how long it will be.</summary>
    private void SetSilence(RunSetup setup)
    {
        var limits = setup.Services.GetRequiredService<IOptions<CheckRunnerOptions>>().Value;
        if (limits.RunTimeout == new CheckRunnerOptions().RunTimeout)
        {
            limits.RunTimeout = Max(limits.RunTimeout, _silence + Reserve);
        }

        var silence = Max(ShortestSilence, Min(_silence, limits.RunTimeout - Reserve));
        setup.Services.GetRequiredService<IOptions<IdleProberOptions>>().Value.Longest = silence;
        setup.ExpectedWait = new ExpectedWait(
            silence,
            Texts.IdleWait(IdleCheck, silence).ToString());
    }

    private static bool Includes(RunSetup setup, string category)
        => PasswordWriteback.Registry.Checks.Any(check => check.Category == category && setup.Selection.Includes(check));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // The service itself logs on by its own account where machine.config says so: [Negotiate] with whoever runs it.
    private void Configure(EndpointProberOptions options, ProxyEnvironment environment)
        => options.ProxyCredentials = environment.Credentials
            ?? (_negotiates || (_proxy.InForce == ProxySource.MachineConfig && _proxy.Service!.UseDefaultCredentials) ? CredentialCache.DefaultCredentials : options.ProxyCredentials);

    /// <summary>The namespaces that the server uses, by its newest events: they move without notice, so that those of the catalogue are samples only.</summary>
    private static async Task<IReadOnlyList<Endpoint>> NamedAsync(CloudEnvironment? cloud, RunSetup setup, CancellationToken cancellationToken)
    {
        if (cloud is not { } known || !Includes(setup, ConnectivityCategory))
        {
            return [];
        }

        try
        {
            return setup.Inputs.Find<ServerEventFiles>() is { } files ? EventEndpoints.Of(await setup.Services.GetRequiredService<ServerEventReader>().ReadAsync(files, cancellationToken).ConfigureAwait(false), known)
                : setup.Inputs.Find<ConnectEvidence>() is { } evidence ? EventEndpoints.Of(await setup.Services.GetRequiredService<ConnectEvidenceReader>().ReadEventsAsync(evidence, cancellationToken).ConfigureAwait(false), known)
                : [];
        }
        catch (ObservationException)
        {
            // The checks of the events say why: the network is looked at without them.
            return [];
        }
    }

    /// <summary>The proxy that the collector found on the server; null where it found none out.</summary>
    private static async Task<MachineConfigProxy?> ServiceProxyAsync(RunSetup setup, CancellationToken cancellationToken)
    {
        try
        {
            return setup.Inputs.Find<ConnectEvidence>() is { } evidence && Includes(setup, ConnectivityCategory)
                ? (await setup.Services.GetRequiredService<ConnectEvidenceReader>().ReadPlatformAsync(evidence, cancellationToken).ConfigureAwait(false)).ServiceProxy?.ToMachineConfig()
                : null;
        }
        catch (Exception exception) when (exception is ObservationException or InvalidInputException)
        {
            // What cannot be understood is not known, which WB3013 says.
            return null;
        }
    }

    private List<Endpoint> EndpointsOf(CloudEnvironment? cloud, IReadOnlyList<Endpoint> named, RunSetup setup)
    {
        var endpoints = cloud is { } known ? EndpointCatalog.For(known).ToList() : [];
        var names = endpoints.Select(endpoint => endpoint.Subject).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in named.Concat(Configured(setup)).Concat(_endpoints.Select(text => Parse(text, complaint => $"--endpoint: {complaint}"))))
        {
            if (names.Add(endpoint.Subject))
            {
                endpoints.Add(endpoint);
            }
        }

        return endpoints;
    }

    private static IEnumerable<Endpoint> Configured(RunSetup setup)
    {
        var section = setup.Configuration.GetSection(EndpointsSection);
        if (section.Value is { Length: > 0 })
        {
            throw new InvalidInputException(setup.Locate(section.Path, Texts.EndpointsNoList(section.Path).ToString()));
        }

        // The order of the list, and not of its indices as text.
        return section.GetChildren()
            .OrderBy(entry => int.TryParse(entry.Key, out var index) ? index : int.MaxValue)
            .Select(entry => Parse(entry.Value ?? "", complaint => setup.Locate(entry.Path, $"{entry.Path}: {complaint}")));
    }

    private static Endpoint Parse(string text, Func<string, string> locate)
    {
        try
        {
            return Endpoint.Parse(text);
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException(locate(exception.Message), exception);
        }
    }
}
