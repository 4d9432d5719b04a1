using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Records what the server shows in a TLS handshake, and accepts nothing but a flawless certificate.</summary>
/// <param name="reader">Reads the certificates.</param>
/// <param name="now">The moment at which certificates have to be valid.</param>
/// <param name="keep">Whether the certificates themselves are needed later.</param>
internal sealed class CertificateWitness(CertificateReader reader, DateTimeOffset now, bool keep = false) : IDisposable
{
    /// <summary>The certificates themselves, where they are kept.</summary>
    public IReadOnlyList<X509Certificate2> Kept { get; private set; } = [];

    /// <summary>The organisations that issued the server's certificate.</summary>
    public IReadOnlyList<string> IssuingOrganizations { get; private set; } = [];

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
        var certificates = Certificates(certificate, chain);
        var observed = new ObservedCertificate[certificates.Length];
        for (var index = 0; index < certificates.Length; index++)
        {
            var reading = reader.Read(certificates[index]);
            observed[index] = reading.Observed;
            IssuingOrganizations = index == 0 ? reading.IssuingOrganizations : IssuingOrganizations;
        }

        Chain = observed;
        Kept = keep ? [.. certificates.Select(kept => X509CertificateLoader.LoadCertificate(kept.RawDataMemory.Span))] : [];
        ChainStatus = X509ChainStatusFlags.NoError;
        foreach (var status in chain?.ChainStatus ?? [])
        {
            ChainStatus |= status.Status;
        }

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

    public void Dispose()
    {
        foreach (var certificate in Kept)
        {
            certificate.Dispose();
        }
    }

    private static X509Certificate2[] Certificates(X509Certificate? certificate, X509Chain? chain)
    {
        if (chain is not { ChainElements: { Count: > 0 } elements })
        {
            return certificate is X509Certificate2 alone ? [alone] : [];
        }

        var certificates = new X509Certificate2[elements.Count];
        for (var index = 0; index < certificates.Length; index++)
        {
            certificates[index] = elements[index].Certificate;
        }

        return certificates;
    }
}
