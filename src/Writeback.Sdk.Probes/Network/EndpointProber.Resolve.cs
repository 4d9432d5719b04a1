using System.Net;
using System.Net.Sockets;

namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    private async Task<(ResolvePhase Phase, IPAddress[] Addresses)> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        NetworkFailure? failure = null;
        IPAddress[] addresses = [];
        try
        {
            // The system's resolver cannot be interrupted everywhere, so the limit is kept by not waiting any longer.
            addresses = await Dns.GetHostAddressesAsync(host, cancellationToken)
                .WaitAsync(_options.ResolveLimit, timeProvider, cancellationToken).ConfigureAwait(false);
            addresses = Interleave(addresses);
            failure = addresses.Length == 0 ? new(NetworkCause.NoAddress, nameof(Dns), null) : null;
        }
        catch (SocketException exception)
        {
            failure = NetworkFailures.Resolving(exception);
        }
        catch (TimeoutException)
        {
            failure = NetworkFailure.Silence(NetworkCause.NameServerSilent);
        }

        var phase = new ResolvePhase
        {
            Duration = timeProvider.GetElapsedTime(start),
            Failure = failure,
            Addresses = [.. addresses.Select(address => address.ToString())],
        };
        return (phase, addresses);
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
