using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Reads certificates, and remembers what it read: servers show the same ones again and again, and to take their names apart costs more
/// memory than the handshake around it.
/// </summary>
internal sealed class CertificateReader
{
    // More than all endpoints of a cloud have with their issuers. Inspecting proxies make more, and then it starts anew.
    private const int Capacity = 512;

    private const string OrganizationName = "2.5.4.10";

    private readonly ConcurrentDictionary<(UInt128, uint), CertificateReading> _known = [];

    /// <summary>Reads a certificate.</summary>
    public CertificateReading Read(X509Certificate2 certificate)
    {
        // SHA-1, for that is had without a copy of the certificate. It does not matter here that two certificates with one hash can be made
        // together: one with the hash of somebody else's cannot.
        ReadOnlySpan<byte> hash = certificate.GetCertHash();
        var key = (MemoryMarshal.Read<UInt128>(hash), MemoryMarshal.Read<uint>(hash[16..]));
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_known.Count >= Capacity)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, new CertificateReading(Observe(certificate), [.. Organizations(certificate.IssuerName)]));
    }

    private static IEnumerable<string> Organizations(X500DistinguishedName name) => name.EnumerateRelativeDistinguishedNames()
        .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == OrganizationName)
        .Select(part => part.GetSingleElementValue())
        .OfType<string>();

    private static ObservedCertificate Observe(X509Certificate2 certificate) => new(
        certificate.Subject,
        certificate.Issuer,
        new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
        new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
        certificate.GetCertHashString(HashAlgorithmName.SHA256),
        certificate.SerialNumber);
}
