using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Records what the server shows in a TLS handshake, and accepts nothing but a flawless certificate.</summary>
/// <param name="now">The moment at which certificates have to be valid.</param>
internal sealed class CertificateWitness(DateTimeOffset now)
{
    /// <summary>The certificates from the server's own towards the root.</summary>
    public IReadOnlyList<ObservedCertificate> Chain { get; private set; } = [];

    /// <summary>What is wrong with the certificate.</summary>
    public SslPolicyErrors PolicyErrors { get; private set; }

    /// <summary>What is wrong with the chain.</summary>
    public X509ChainStatusFlags ChainStatus { get; private set; }

    /// <summary>Whether the server asked for a client certificate.</summary>
    public bool ClientCertificateRequested { get; private set; }

    /// <summary>Why the certificate was turned down; null when it was not, or was never shown.</summary>
    public NetworkFailure? Failure => PolicyErrors == SslPolicyErrors.None
        ? null
        : new(Cause, nameof(SslPolicyErrors), ChainStatus == X509ChainStatusFlags.NoError ? PolicyErrors.ToString() : ChainStatus.ToString());

    // Whom we talk to comes before whether the papers are in date, and that before the name on them.
    private NetworkCause Cause => (PolicyErrors, ChainStatus) switch
    {
        (SslPolicyErrors.RemoteCertificateNotAvailable, _) => NetworkCause.CertificateMissing,
        (_, var status) when status.HasFlag(X509ChainStatusFlags.Revoked) => NetworkCause.CertificateRevoked,
        (_, var status) when status.HasFlag(X509ChainStatusFlags.UntrustedRoot) => NetworkCause.CertificateUntrustedRoot,
        (_, var status) when status.HasFlag(X509ChainStatusFlags.PartialChain) => NetworkCause.CertificateChainIncomplete,
        (_, var status) when status.HasFlag(X509ChainStatusFlags.NotTimeValid)
            => Chain.Any(certificate => now < certificate.NotBefore) ? NetworkCause.CertificateNotYetValid : NetworkCause.CertificateExpired,
        (_, not X509ChainStatusFlags.NoError) => NetworkCause.CertificateInvalid,
        var (errors, _) when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => NetworkCause.CertificateNameMismatch,
        _ => NetworkCause.CertificateInvalid,
    };

    /// <summary>The validation callback.</summary>
    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        PolicyErrors = errors;
        Chain = [.. Certificates(certificate, chain).Select(Observe)];
        ChainStatus = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        return errors == SslPolicyErrors.None;
    }

    /// <summary>The selection callback: notes that the server asked, and gives nothing.</summary>
    public X509Certificate SelectNone(
        object sender, string targetHost, X509CertificateCollection localCertificates, X509Certificate? remoteCertificate, string[] acceptableIssuers)
    {
        // It is called once before the handshake too, when the server has not shown its certificate yet.
        ClientCertificateRequested |= remoteCertificate is not null;
        return null!;
    }

    private static IEnumerable<X509Certificate2> Certificates(X509Certificate? certificate, X509Chain? chain) => chain switch
    {
        { ChainElements.Count: > 0 } => chain.ChainElements.Select(element => element.Certificate),
        _ => certificate is X509Certificate2 alone ? [alone] : [],
    };

    private static ObservedCertificate Observe(X509Certificate2 certificate) => new(
        certificate.Subject,
        certificate.Issuer,
        new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
        new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
        certificate.GetCertHashString(HashAlgorithmName.SHA256),
        certificate.SerialNumber);
}
