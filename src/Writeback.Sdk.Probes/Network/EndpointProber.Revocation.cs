using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    private async Task<RevocationPhase?> CheckRevocationAsync(Endpoint endpoint, TlsSession session, CancellationToken cancellationToken)
    {
        var certificates = session.Certificates.Kept;
        var start = timeProvider.GetTimestamp();
        var sources = RevocationSources.Of(certificates);
        if (sources.Count == 0)
        {
            return new RevocationPhase { Duration = timeProvider.GetElapsedTime(start) };
        }

        // Building a chain blocks until the lists are here, so it is left behind at the limit.
        using var limit = new PhaseLimit(_options.RevocationLimit, timeProvider, cancellationToken);
        NetworkFailure? failure;
        try
        {
            var copies = certificates.Select(certificate => X509CertificateLoader.LoadCertificate(certificate.RawDataMemory.Span)).ToArray();
            failure = FailureOf(await Task.Run(() => StatusOf(copies, session.Now), CancellationToken.None).WaitAsync(limit.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (limit.Reached)
        {
            failure = new(NetworkCause.RevocationUnreachable, nameof(TimeoutException), null);
        }

        if (failure?.Cause == NetworkCause.RevocationUnreachable)
        {
            sources = await Task.WhenAll(sources.Select(source => AskAsync(source, endpoint, cancellationToken))).ConfigureAwait(false);
        }

        return new RevocationPhase { Duration = timeProvider.GetElapsedTime(start), Failure = failure, Sources = sources };
    }

    private X509ChainStatusFlags StatusOf(X509Certificate2[] certificates, DateTimeOffset now)
    {
        using var chain = new X509Chain { ChainPolicy = ChainPolicy(now) };
        chain.ChainPolicy.RevocationMode = X509RevocationMode.Online;
        chain.ChainPolicy.RevocationFlag = X509RevocationFlag.ExcludeRoot;
        chain.ChainPolicy.UrlRetrievalTimeout = _options.RevocationLimit;
        chain.ChainPolicy.ExtraStore.AddRange(certificates);
        chain.Build(certificates[0]);
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        foreach (var certificate in certificates)
        {
            certificate.Dispose();
        }

        return status;
    }

    private static NetworkFailure? FailureOf(X509ChainStatusFlags status)
        => status.HasFlag(X509ChainStatusFlags.Revoked) ? new(NetworkCause.CertificateRevoked, nameof(X509ChainStatus), nameof(X509ChainStatusFlags.Revoked))
            : (status & (X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) != 0
                ? new(NetworkCause.RevocationUnreachable, nameof(X509ChainStatus), nameof(X509ChainStatusFlags.RevocationStatusUnknown))
                : null;

    /// <summary>Whether a source answers at all: a responder has no answer for a question without a certificate, and says so.</summary>
    private async Task<RevocationSource> AskAsync(RevocationSource source, Endpoint endpoint, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(_options.RevocationLimit, timeProvider, cancellationToken);
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            Proxy = endpoint.Proxy is { } proxy ? new WebProxy(proxy.Address) { Credentials = _options.ProxyCredentials } : null,
            UseProxy = endpoint.Proxy is not null,
            UseCookies = false,
            AllowAutoRedirect = false,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, source.Address);
        try
        {
            using var response = await invoker.SendAsync(request, limit.Token).ConfigureAwait(false);
            return source with { StatusCode = (int)response.StatusCode };
        }
        catch (OperationCanceledException) when (limit.Reached)
        {
            return source with { Failure = NetworkFailure.Silence(NetworkCause.ConnectionTimedOut) };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return source with { Failure = NetworkFailures.Fetching(exception) };
        }
    }
}
