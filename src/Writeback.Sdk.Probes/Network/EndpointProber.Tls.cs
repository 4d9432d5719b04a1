using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TlsPhase> HandshakeAsync(TlsSession session, string host, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(_options.TlsLimit, timeProvider, cancellationToken);
        var start = timeProvider.GetTimestamp();
        NetworkFailure? failure = null;
        try
        {
            await session.Stream.AuthenticateAsClientAsync(AuthenticationOptions(session, host), limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.Reached)
        {
            failure = NetworkFailure.Silence(session.Wire.IsForeign ? NetworkCause.NotTls : NetworkCause.TlsHandshakeSilent);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            failure = NetworkFailures.Handshaking(exception, session.Wire, session.Certificates);
        }

        return new TlsPhase
        {
            Duration = timeProvider.GetElapsedTime(start),
            Failure = failure,
            Protocol = failure is null ? Enum.GetName(session.Stream.SslProtocol) : null,
            CipherSuite = failure is null ? NameOf(session.Stream.NegotiatedCipherSuite) : null,
            ApplicationProtocol = failure is null && session.Stream.NegotiatedApplicationProtocol is { Protocol.IsEmpty: false } protocol ? protocol.ToString() : null,
            Concern = failure is null ? ConcernOf(session.Certificates) : null,
            Chain = session.Certificates.Chain,
            PolicyErrors = session.Certificates.PolicyErrors,
            ChainStatus = session.Certificates.ChainStatus,
            ClientCertificateRequested = session.Certificates.ClientCertificateRequested,
        };
    }

    private static string NameOf(TlsCipherSuite suite) => Enum.GetName(suite) ?? suite.ToString();

    /// <summary>An inspecting proxy makes certificates of its own, which a machine of the company trusts.</summary>
    private NetworkFailure? ConcernOf(CertificateWitness certificates)
        => _options.Issuers.Count == 0 || certificates.IssuingOrganizations.Any(organization => _options.Issuers.Contains(organization, StringComparer.OrdinalIgnoreCase))
            ? null
            : new(NetworkCause.CertificateIntercepted, nameof(X509Certificate2.IssuerName), null);

    private SslClientAuthenticationOptions AuthenticationOptions(TlsSession session, string host) => new()
    {
        TargetHost = host,
        ApplicationProtocols = _options.OfferHttp2 ? [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11] : [SslApplicationProtocol.Http11],
        EnabledSslProtocols = SslProtocols.None,
        // A resumed session would show the certificate of an earlier one.
        AllowTlsResume = false,
        RemoteCertificateValidationCallback = session.Certificates.Validate,
        LocalCertificateSelectionCallback = session.Certificates.SelectNone,
        CertificateChainPolicy = ChainPolicy(session.Now),
    };

    private X509ChainPolicy ChainPolicy(DateTimeOffset now)
    {
        var policy = new X509ChainPolicy
        {
            // Revocation lists live on other hosts, over HTTP: that is asked by itself, beside the request.
            RevocationMode = X509RevocationMode.NoCheck,
            // A missing issuer may be fetched, as the Connect server would, but not beyond the handshake's limit.
            UrlRetrievalTimeout = _options.TlsLimit,
            VerificationTime = now.LocalDateTime,
        };
        if (_options.CustomTrustRoots is { } roots)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots);
        }

        return policy;
    }
}
