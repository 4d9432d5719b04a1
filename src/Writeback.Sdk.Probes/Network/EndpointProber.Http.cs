using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    private const int BodyLimit = 16 * 1024;

    // A listener is addressed as <tenant>_<guid>; an unknown one is as good, for the token is asked for first.
    private const string UnknownListener = "00000000-0000-0000-0000-000000000000_00000000-0000-0000-0000-000000000000";

    /// <summary>Asks to become a WebSocket over a connection of its own, where a hybrid connection would listen.</summary>
    private async Task<HttpPhase?> UpgradeAsync(Endpoint endpoint, CancellationToken cancellationToken)
    {
        using var conversation = await OpenAsync(endpoint, segmentSize: null, cancellationToken).ConfigureAwait(false);
        if (conversation.Session is not { } session || conversation.Seen.Failure is { } failure)
        {
            return new HttpPhase { Duration = TimeSpan.Zero, Failure = conversation.Seen.Failure };
        }

        // https://learn.microsoft.com/azure/azure-relay/relay-hybrid-connections-protocol, "Listen"; RFC 6455, 4.1.
        var address = new UriBuilder(Uri.UriSchemeHttp, endpoint.Host, endpoint.Port, $"/$hc/{UnknownListener}", "?sb-hc-action=listen").Uri;
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = HostHeader(endpoint, address) } };
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new ProductHeaderValue("websocket"));
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
        var phase = await RequestAsync(session, request, role: null, cancellationToken).ConfigureAwait(false);
        return phase with { Answer = phase.StatusCode is { } status && phase.Failure is null ? AnswerJudge.JudgeUpgrade((HttpStatusCode)status) : null };
    }

    private async Task<HttpPhase> RequestAsync(TlsSession session, HttpRequestMessage request, EndpointRole? role, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(_options.HttpLimit, timeProvider, cancellationToken);
        var start = timeProvider.GetTimestamp();
        using var invoker = new HttpMessageInvoker(Over(session));
        HttpResponseMessage? response = null;
        NetworkFailure? failure = null;
        EndpointAnswer? answer = null;
        DateTimeOffset? receivedAt = null;
        if (session.Stream.NegotiatedApplicationProtocol == System.Net.Security.SslApplicationProtocol.Http2)
        {
            (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
        }

        try
        {
            response = await invoker.SendAsync(request, limit.Token).ConfigureAwait(false);
            receivedAt = timeProvider.GetUtcNow();
            if (role is { } known)
            {
                var body = await ReadBeginningAsync(response.Content, limit.Token).ConfigureAwait(false);
                answer = AnswerJudge.Judge(known, response.StatusCode, MediaTypeOf(response), response.ReasonPhrase, body);
            }
        }
        catch (OperationCanceledException) when (limit.Reached)
        {
            failure = NetworkFailure.Silence(NetworkCause.HttpSilent);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            failure = NetworkFailures.Requesting(session.Content.Failure ?? exception, session.Certificates, answered: response is not null);
        }

        request.Dispose();
        using (response)
        {
            var headers = response?.Headers;
            return new HttpPhase
            {
                Duration = timeProvider.GetElapsedTime(start),
                Failure = failure,
                StatusCode = (int?)response?.StatusCode,
                Answer = answer,
                Date = headers?.Date,
                ClockSkew = receivedAt - headers?.Date,
                RetryAfter = headers?.RetryAfter is { } wait ? wait.Delta ?? wait.Date - receivedAt : null,
                RedirectedTo = headers?.Location is { IsAbsoluteUri: true } location ? location.Host : null,
                ContentType = response is null ? null : MediaTypeOf(response),
                Server = headers?.Server.ToString() is { Length: > 0 } server ? server : null,
                Via = [.. headers?.Via.Select(via => via.ToString()) ?? []],
                AuthenticationSchemes = SchemesOf(headers?.WwwAuthenticate),
                ProxyAuthenticationSchemes = SchemesOf(headers?.ProxyAuthenticate),
            };
        }
    }

    /// <summary>A handler that has the session for its only connection: a second one would be evidence of something else.</summary>
    private static SocketsHttpHandler Over(TlsSession session)
    {
        Stream? connection = session.Content;
        return new SocketsHttpHandler
        {
            // A connection that fails before its first use is replaced without a word. Here there is nothing to replace it.
            ConnectCallback = (_, _) => Interlocked.Exchange(ref connection, null) is { } stream
                ? ValueTask.FromResult(stream)
                : throw new HttpIOException(HttpRequestError.ResponseEnded),
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxResponseHeadersLength = BodyLimit / 1024,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        };
    }

    /// <summary>The scheme is http because the stream is encrypted already; the endpoint sees no difference.</summary>
    private static HttpRequestMessage RequestFor(Endpoint endpoint)
    {
        var path = endpoint.Role == EndpointRole.ServiceBus ? "/" + UnknownListener : "/";
        var address = new UriBuilder(Uri.UriSchemeHttp, endpoint.Host, endpoint.Port, path).Uri;
        return new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = HostHeader(endpoint, address) } };
    }

    private static string HostHeader(Endpoint endpoint, Uri address) => endpoint.Port == Endpoint.HttpsPort ? address.IdnHost : $"{Bracketed(address.IdnHost)}:{address.Port}";

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;

    private static async Task<string> ReadBeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new byte[BodyLimit];
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var count = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return Encoding.Latin1.GetString(buffer, 0, count);
        }
    }

    private static string? MediaTypeOf(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType;

    private static IReadOnlyList<string> SchemesOf(HttpHeaderValueCollection<AuthenticationHeaderValue>? headers)
        => [.. headers?.Select(header => header.Scheme).Distinct(StringComparer.OrdinalIgnoreCase) ?? []];
}
