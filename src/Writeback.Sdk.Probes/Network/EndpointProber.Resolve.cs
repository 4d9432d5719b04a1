using System.Net;
using System.Net.Sockets;

namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    private async ValueTask<(ResolvePhase Phase, IPAddress[] Addresses, Task<IReadOnlyList<NameQuery>> Queries)> ResolveAsync(
        string host, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        if (IPAddress.TryParse(host, out var literal))
        {
            return (new ResolvePhase { Duration = TimeSpan.Zero, Addresses = [literal.ToString()] }, [literal], NoQueries);
        }

        // Beside the system's own resolver: what the name servers say explains a failure, and holds nothing up where there is none.
        var queries = AskAsync(host, cancellationToken);
        var (addresses, failure) = _options.NameServers is { Count: > 0 }
            ? await ResolveByServersAsync(queries).ConfigureAwait(false)
            : await ResolveBySystemAsync(host, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            var explanation = NameQueries.FailureOf(await queries.ConfigureAwait(false));
            failure = explanation is null || queries.Result.Count == 0 ? failure : explanation;
        }

        var phase = new ResolvePhase
        {
            Duration = timeProvider.GetElapsedTime(start),
            Failure = failure,
            Addresses = [.. addresses.Select(address => address.ToString())],
        };
        return (phase, addresses, queries);
    }

    private static Task<IReadOnlyList<NameQuery>> NoQueries { get; } = Task.FromResult<IReadOnlyList<NameQuery>>([]);

    private async Task<(IPAddress[] Addresses, NetworkFailure? Failure)> ResolveBySystemAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            // The system's resolver cannot be interrupted everywhere, so the limit is kept by not waiting any longer.
            var addresses = Interleave(await System.Net.Dns.GetHostAddressesAsync(host, cancellationToken)
                .WaitAsync(_options.ResolveLimit, timeProvider, cancellationToken).ConfigureAwait(false));
            return (addresses, addresses.Length == 0 ? new(NetworkCause.NoAddress, nameof(System.Net.Dns), null) : null);
        }
        catch (SocketException exception)
        {
            return ([], NetworkFailures.Resolving(exception));
        }
        catch (TimeoutException)
        {
            return ([], NetworkFailure.Silence(NetworkCause.NameServerSilent));
        }
    }

    private static async Task<(IPAddress[] Addresses, NetworkFailure? Failure)> ResolveByServersAsync(Task<IReadOnlyList<NameQuery>> queries)
    {
        var answers = await queries.ConfigureAwait(false);
        var addresses = Interleave([.. answers.SelectMany(query => query.Addresses).Select(IPAddress.Parse)]);
        return (addresses, NameQueries.FailureOf(answers));
    }

    private Task<IReadOnlyList<NameQuery>> AskAsync(string host, CancellationToken cancellationToken)
    {
        // RFC 6761, 6.3: this name never leaves the machine.
        var isLocal = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        var servers = isLocal && _options.NameServers is null ? [] : _options.NameServers ?? _nameServers.Value;
        return servers.Count == 0 ? NoQueries : NameQueries.AskAsync(servers, host, _options.ResolveLimit, timeProvider, cancellationToken);
    }

    /// <summary>
    /// The families in turn, the first one as the resolver has it: a network whose IPv6 leads nowhere does not hide that IPv4 works
    /// (RFC 8305, 4).
    /// </summary>
    internal static IPAddress[] Interleave(IPAddress[] addresses)
    {
        var families = addresses.GroupBy(address => address.AddressFamily).Select(family => family.ToArray()).ToArray();
        return [.. Enumerable.Range(0, families.Select(family => family.Length).DefaultIfEmpty().Max())
            .SelectMany(index => families.Where(family => index < family.Length).Select(family => family[index]))];
    }
}
