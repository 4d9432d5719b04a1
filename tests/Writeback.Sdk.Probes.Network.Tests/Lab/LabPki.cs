using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>The roots of the lab, and the certificates that go wrong in one particular way. The first root has the name of one that the cloud uses.</summary>
internal static class LabPki
{
    public static readonly X509Certificate2 Root = Authority("CN=Writeback Lab Root, O=Microsoft Corporation");

    public static readonly X509Certificate2 Inspector = Authority("CN=Contoso TLS Inspection, O=Contoso");

    public static readonly X509Certificate2 Stranger = Authority("CN=Nobody Knows, O=Nobody");

    public static readonly X509Certificate2 Good = Issue();

    /// <summary>What a machine of the company trusts: the cloud's root, and that of the company's own inspection.</summary>
    public static X509Certificate2Collection Trusted => [Root, Inspector];

    public static X509Certificate2 Issue(
        X509Certificate2? issuer = null,
        string host = "localhost",
        int fromDays = -10,
        int toDays = 10,
        string usage = "1.3.6.1.5.5.7.3.1",
        string? revocationList = null,
        string? responder = null,
        byte[]? serialNumber = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        if (host == "localhost")
        {
            names.AddIpAddress(IPAddress.Loopback);
            names.AddIpAddress(IPAddress.Parse(LabNetwork.ServerAddress));
        }

        request.CertificateExtensions.Add(names.Build());
        if (revocationList is not null)
        {
            request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([revocationList]));
        }

        if (responder is not null)
        {
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([responder], []));
        }

        using var certificate = request.Create(
            issuer ?? Root, DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays), serialNumber ?? RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>The list of revoked certificates of the root.</summary>
    public static byte[] RevocationList(params byte[][] serialNumbers)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var serialNumber in serialNumbers)
        {
            list.AddEntry(serialNumber);
        }

        return list.Build(Root, 1, DateTimeOffset.UtcNow.AddDays(1), HashAlgorithmName.SHA256, thisUpdate: DateTimeOffset.UtcNow.AddDays(-1));
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-100), DateTimeOffset.UtcNow.AddDays(100));
    }
}
