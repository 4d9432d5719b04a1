using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>The parts that faults are made with, and at the end a table of what was made and what was recognised.</summary>
public sealed class FaultLab(IMessageSink output) : IAsyncLifetime
{
    // What is asked for is the name.
    private const int NothingListens = 1;

    private readonly ConcurrentDictionary<string, (NetworkCause? Cause, string Told)> _recognised = [];

    internal LoopbackNameServer NameServer { get; } = new();

    internal LabNetwork Network { get; private set; } = null!;

    internal Squid Squid { get; private set; } = null!;

    /// <summary>The router is one, and its filter is one: those who set it take turns.</summary>
    internal SemaphoreSlim RouterTurn { get; } = new(1);

    public async Task InitializeAsync()
    {
        if (LabTools.WhyNot is null)
        {
            Network = new LabNetwork();
            Squid = new Squid();
            await Squid.ReadyAsync();
        }
    }

    public async Task DisposeAsync()
    {
        await NameServer.DisposeAsync();
        Network?.Dispose();
        Squid?.Dispose();
        RouterTurn.Dispose();
        if (_recognised.IsEmpty)
        {
            return;
        }

        var width = _recognised.Keys.Select(fault => fault.Length).DefaultIfEmpty().Max();
        var lines = Faults.All.Where(fault => _recognised.ContainsKey(fault.Name)).Select(fault =>
        {
            var (cause, told) = _recognised[fault.Name];
            return $"{fault.Name.PadRight(width)}  {cause,-28}  {told}";
        });
        output.OnMessage(new DiagnosticMessage($"Fault -> cause, as recognised in this run{Environment.NewLine}{string.Join(Environment.NewLine, lines)}"));
    }

    internal void Record(Fault fault, NetworkCause? cause, NetworkFailure? failure)
        => _recognised[fault.Name] = (cause, failure is null ? "" : $"{failure.Type} {failure.Code}");

    /// <summary>A prober with limits short enough for tests, that trusts the roots of the lab.</summary>
    internal static EndpointProber Prober(Action<EndpointProberOptions>? configure = null, TimeProvider? clock = null)
    {
        var ample = TimeSpan.FromSeconds(20);
        var options = new EndpointProberOptions
        {
            ResolveLimit = ample,
            ConnectLimit = ample,
            ConnectTotalLimit = ample,
            ProxyLimit = ample,
            TlsLimit = ample,
            HttpLimit = ample,
            RevocationLimit = ample,
            CustomTrustRoots = LabPki.Trusted,
            NameServers = [],
        };
        configure?.Invoke(options);
        return new EndpointProber(Options.Create(options), clock ?? TimeProvider.System);
    }

    internal static Task<EndpointReachability> ProbeAsync(Endpoint endpoint, Action<EndpointProberOptions>? configure = null, TimeProvider? clock = null)
        => Prober(configure, clock).ProbeAsync(endpoint, CancellationToken.None);

    /// <summary>Probes a port of this machine.</summary>
    internal static Task<EndpointReachability> ProbeAsync(int port, Action<EndpointProberOptions>? configure = null, EndpointRole role = EndpointRole.PasswordReset)
        => ProbeAsync(new Endpoint("localhost", port, role), configure);

    /// <summary>Asks the name server of the lab for a name.</summary>
    internal Task<EndpointReachability> ResolveAsync(string host, Action<EndpointProberOptions>? configure = null)
        => ProbeAsync(new Endpoint(host, NothingListens, EndpointRole.PasswordReset), options =>
        {
            options.NameServers = [NameServer.EndPoint];
            configure?.Invoke(options);
        });

    /// <summary>Probes a port of the server behind the router, with a filter on the router.</summary>
    internal async Task<EndpointReachability> ProbeBehindAsync(int port, string filter, Action<EndpointProberOptions>? configure = null)
    {
        await RouterTurn.WaitAsync();
        try
        {
            Network.Filter(filter);
            return await ProbeAsync(new Endpoint(LabNetwork.ServerAddress, port, EndpointRole.PasswordReset), options =>
            {
                options.CreateSocket = Network.CreateSocket;
                configure?.Invoke(options);
            });
        }
        finally
        {
            Network.Filter("");
            RouterTurn.Release();
        }
    }

    internal static ProxyServer Proxy(int port, string host = "127.0.0.1") => new(host, port, ProxySource.Explicit);
}
