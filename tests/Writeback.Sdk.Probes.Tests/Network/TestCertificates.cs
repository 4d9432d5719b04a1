using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Tests.Network;

/// <summary>A private root and the server certificates that tests need, made in the process.</summary>
internal static class TestCertificates
{
    public static readonly X509Certificate2 Root = SelfSigned("CN=Writeback Test Root", authority: true);

    public static readonly X509Certificate2 Good = Issue("localhost");

    public static readonly X509Certificate2 ForAnotherHost = Issue("other.example");

    public static readonly X509Certificate2 Expired = Issue("localhost", fromDays: -30, toDays: -1);

    public static readonly X509Certificate2 NotYetValid = Issue("localhost", fromDays: 1, toDays: 30);

    public static readonly X509Certificate2 SelfSignedLeaf = SelfSigned("CN=localhost", authority: false);

    private static X509Certificate2 SelfSigned(string subject, bool authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (!authority)
        {
            request.CertificateExtensions.Add(Names("localhost"));
        }

        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-100), DateTimeOffset.UtcNow.AddDays(100));
    }

    private static X509Certificate2 Issue(string host, int fromDays = -10, int toDays = 10)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(Names(host));
        var serial = RandomNumberGenerator.GetBytes(8);
        using var certificate = request.Create(Root, DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays), serial);
        return certificate.CopyWithPrivateKey(key);
    }

    private static X509Extension Names(string host)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        if (host == "localhost")
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        return names.Build();
    }
}
