using System.Globalization;
using System.Net.Sockets;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Rpc;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Looks at every domain controller: its ports, its clock, what it offers. A server that does not answer is evidence.</summary>
/// <param name="access">How to get at them.</param>
/// <param name="timeProvider">The clock to compare theirs with.</param>
[Probe, Retry(0), Timeout("00:01:00", Total = "00:01:00")]
public sealed class DomainControllersProbe(DirectoryAccess access, TimeProvider timeProvider)
{
    // DNS, Kerberos, RPC, LDAP, SMB, password change, LDAPS, global catalog: what Entra Connect uses towards a domain controller.
    internal static readonly int[] Ports = [53, 88, EndpointMapper.Port, 389, 445, 464, 636, GlobalCatalogPort];

    private const int GlobalCatalogPort = 3268;

    private static readonly TimeSpan PortLimit = TimeSpan.FromSeconds(3);

    /// <summary>Looks at the domain controllers of all domains.</summary>
    /// <param name="domains">The domains.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<DomainControllers> ObserveAsync(IReadOnlyList<Observation<DirectoryDomain>> domains, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(domains);
        if (domains.Count > 0 && domains.All(domain => !domain.Succeeded))
        {
            throw new ObservationException(domains[0].Failure!);
        }

        // Ten at a time: a large domain has a hundred.
        using var gate = new SemaphoreSlim(10);
        var states = domains.Where(domain => domain.Succeeded)
            .SelectMany(domain => domain.Value!.Controllers.Select(controller => LookAsync(domain.Value, controller, gate, cancellationToken)));
        return new DomainControllers(await Task.WhenAll(states).ConfigureAwait(false));
    }

    private async Task<DomainControllerState> LookAsync(DirectoryDomain domain, DomainController controller, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var ports = await Task.WhenAll(Ports.Where(port => port != GlobalCatalogPort || controller.IsGlobalCatalog != false)
                .Select(port => ConnectAsync(controller.Host, port, cancellationToken))).ConfigureAwait(false);
            var state = new DomainControllerState
            {
                Host = controller.Host,
                ShortName = controller.Host.Split('.')[0],
                Domain = domain.Name,
                DomainDistinguishedName = domain.DistinguishedName,
                IsReadOnly = controller.IsReadOnly,
                IsPdcEmulator = controller.Host.Equals(domain.PdcEmulator, StringComparison.OrdinalIgnoreCase),
                Ports = ports,
                DynamicPort = ports.Any(port => port is { Port: EndpointMapper.Port, Failure: null })
                    ? await ConnectDynamicAsync(controller.Host, cancellationToken).ConfigureAwait(false)
                    : null,
            };
            return await AskAsync(state, domain.Target, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<DomainControllerState> AskAsync(DomainControllerState state, DirectoryTarget target, CancellationToken cancellationToken)
    {
        try
        {
            var client = await access.ConnectAsync(new LdapServer(state.Host, target.Transport, target.Port), cancellationToken).ConfigureAwait(false);
            await using (client.ConfigureAwait(false))
            {
                var start = timeProvider.GetUtcNow();
                var root = await client.FindAsync(LdapSearch.ForObject("", "currentTime", "supportedControl", "isSynchronized"), cancellationToken).ConfigureAwait(false);
                var end = timeProvider.GetUtcNow();
                var skew = MomentOf(root?.Text("currentTime")) is { } theirs ? theirs + TimeSpan.FromSeconds(0.5) - (start + ((end - start) / 2)) : (TimeSpan?)null;
                return state with
                {
                    SupportedControls = [.. (root?.Texts("supportedControl") ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    IsSynchronized = root?.Truth("isSynchronized"),
                    ClockSkew = skew,
                    ClockSkewError = skew is null ? null : TimeSpan.FromSeconds(0.5) + ((end - start) / 2),
                };
            }
        }
        catch (LdapFailureException exception)
        {
            return state with { Failure = exception.Failure };
        }
    }

    private async Task<PortState?> ConnectDynamicAsync(string host, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(PortLimit, timeProvider, cancellationToken);
        int? port;
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(host, EndpointMapper.Port, limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: false);
            await using (stream.ConfigureAwait(false))
            {
                port = await EndpointMapper.FindPortAsync(stream, EndpointMapper.Replication, limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException || (exception is OperationCanceledException && limit.Reached))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }

        return port is { } known ? await ConnectAsync(host, known, cancellationToken).ConfigureAwait(false) : null;
    }

    private async Task<PortState> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(PortLimit, timeProvider, cancellationToken);
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(host, port, limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
            return new PortState(port, null);
        }
        catch (OperationCanceledException) when (limit.Reached)
        {
            return new PortState(port, NetworkFailure.Silence(NetworkCause.ConnectionTimedOut));
        }
        catch (SocketException exception)
        {
            var isName = exception.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery;
            return new PortState(port, isName ? NetworkFailures.Resolving(exception) : NetworkFailures.Connecting(exception));
        }
    }

    // GeneralizedTime, in UTC: 20261123111938.0Z.
    private static DateTimeOffset? MomentOf(string? time)
        => DateTimeOffset.TryParseExact(
            time, ["yyyyMMddHHmmss.f'Z'", "yyyyMMddHHmmss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
}
