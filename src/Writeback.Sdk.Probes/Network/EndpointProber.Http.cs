using System.Net.Http.Headers;
using System.Text;

namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    private const int BodyLimit = 16 * 1024;

    // A listener is addressed as <tenant>_<guid>; an unknown one is as good, for the token is asked for first.
    private const string UnknownListenerPath = "/00000000-0000-0000-0000-000000000000_00000000-0000-0000-0000-000000000000";

    private async Task<HttpPhase> RequestAsync(TlsSession session, Endpoint endpoint, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(_options.HttpLimit, timeProvider, cancellationToken);
        var start = timeProvider.GetTimestamp();
        using var invoker = new HttpMessageInvoker(Over(session));
        using var request = RequestFor(endpoint);
        HttpResponseMessage? response = null;
        NetworkFailure? failure = null;
        EndpointAnswer? answer = null;
        try
        {
            response = await invoker.SendAsync(request, limit.Token).ConfigureAwait(false);
            var body = await ReadBeginningAsync(response.Content, limit.Token).ConfigureAwait(false);
            answer = AnswerJudge.Judge(endpoint.Role, response.StatusCode, MediaTypeOf(response), response.ReasonPhrase, body);
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

        using (response)
        {
            return new HttpPhase
            {
                Duration = timeProvider.GetElapsedTime(start),
                Failure = failure,
                StatusCode = (int?)response?.StatusCode,
                Answer = answer,
                ContentType = response is null ? null : MediaTypeOf(response),
                Server = response?.Headers.Server.ToString() is { Length: > 0 } server ? server : null,
                Via = [.. response?.Headers.Via.Select(via => via.ToString()) ?? []],
                AuthenticationSchemes = SchemesOf(response?.Headers.WwwAuthenticate),
                ProxyAuthenticationSchemes = SchemesOf(response?.Headers.ProxyAuthenticate),
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
        var path = endpoint.Role == EndpointRole.ServiceBus ? UnknownListenerPath : "/";
        var address = new UriBuilder(Uri.UriSchemeHttp, endpoint.Host, endpoint.Port, path).Uri;
        return new HttpRequestMessage(HttpMethod.Get, address)
        {
            Headers = { Host = endpoint.Port == Endpoint.HttpsPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}" },
        };
    }

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
