using System.Net;
using System.Net.Sockets;

namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    /// <summary>Asks a proxy for a tunnel. The first connection is evidence; a proxy may close it and be asked again with credentials.</summary>
    private async Task<(EndpointReachability Seen, Stream? Tunnel)> TunnelAsync(
        EndpointReachability seen, ProxyServer proxy, Socket first, IPAddress[] addresses, int? segmentSize, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(_options.ProxyLimit, timeProvider, cancellationToken);
        var start = timeProvider.GetTimestamp();
        var witness = new ProxyWitness(new NetworkStream(first, ownsSocket: true));
        var (unused, tunnel) = ((Stream?)witness, (Stream?)null);
        NetworkFailure? failure = null;
        int? status = null;
        using var handler = new SocketsHttpHandler
        {
            Proxy = new WebProxy(proxy.Address) { Credentials = _options.ProxyCredentials },
            ConnectCallback = async (_, token) => Interlocked.Exchange(ref unused, null) ?? await ReconnectAsync(token).ConfigureAwait(false),
            PlaintextStreamFilter = (context, _) =>
            {
                // First comes the connection on which the tunnel is asked for, then the tunnel. Giving nothing back for it ends the
                // library's part.
                if (context.InitialRequestMessage.Method == HttpMethod.Connect)
                {
                    return ValueTask.FromResult(context.PlaintextStream);
                }

                tunnel = context.PlaintextStream;
                return ValueTask.FromResult(Stream.Null);
            },
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        };
        using var invoker = new HttpMessageInvoker(handler);

        // A WebSocket without TLS is what the library opens a tunnel for and leaves the tunnel alone.
        using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(Uri.UriSchemeWs, seen.Endpoint.Host, seen.Endpoint.Port).Uri);
        try
        {
            using var response = await invoker.SendAsync(request, limit.Token).ConfigureAwait(false);
            status = (int)response.StatusCode;
        }
        catch (OperationCanceledException) when (limit.Reached && tunnel is null)
        {
            failure = NetworkFailure.Silence(NetworkCause.ProxySilent);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            status = (int?)(exception as HttpRequestException)?.StatusCode ?? witness.StatusCode;
            failure = NetworkFailures.Tunnelling(exception, status);
        }

        unused?.Dispose();
        failure = tunnel is null ? failure ?? NetworkFailures.TunnelRefused(status) : null;
        var phase = new ProxyPhase
        {
            Server = proxy,
            Duration = timeProvider.GetElapsedTime(start),
            Failure = failure,
            StatusCode = tunnel is null ? status : (int)HttpStatusCode.OK,
            AuthenticationSchemes = [.. witness.Values("Proxy-Authenticate").Select(challenge => challenge.Split(' ')[0]).Distinct(StringComparer.OrdinalIgnoreCase)],
            Name = witness.Values("Server").Concat(witness.Values("Via")).FirstOrDefault(),
        };
        if (tunnel is null)
        {
            await witness.DisposeAsync().ConfigureAwait(false);
        }

        return (seen with { Proxy = phase }, tunnel);

        async Task<Stream> ReconnectAsync(CancellationToken token)
        {
            var (_, socket) = await ConnectAsync(addresses, proxy.Port, segmentSize, token).ConfigureAwait(false);
            return socket is null ? throw new HttpIOException(HttpRequestError.ConnectionError) : new NetworkStream(socket, ownsSocket: true);
        }
    }
}
