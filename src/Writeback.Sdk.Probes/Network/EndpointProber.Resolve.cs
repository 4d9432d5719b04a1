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
}
