using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Testing;

/// <summary>A private root and server certificates for <c>localhost</c>, one of them good and each other one wrong in its own way, made in the process.</summary>
public static class TestCertificates
{
    /// <summary>The root that issued them. A client trusts it where the test says so, and nowhere else.</summary>
    public static readonly X509Certificate2 Root = SelfSigned("CN=Writeback Test Root", authority: true);

    /// <summary>Nothing is wrong with it, for a client that trusts <see cref="Root"/>; for any other it is from an unknown issuer.</summary>
    public static readonly X509Certificate2 Good = Issue("localhost");

    /// <summary>It is for <c>other.example</c>.</summary>
    public static readonly X509Certificate2 ForAnotherHost = Issue("other.example");

    /// <summary>It expired yesterday.</summary>
    public static readonly X509Certificate2 Expired = Issue("localhost", fromDays: -30, toDays: -1);

    /// <summary>It is valid from tomorrow.</summary>
    public static readonly X509Certificate2 NotYetValid = Issue("localhost", fromDays: 1, toDays: 30);

    /// <summary>Nobody but itself vouches for it.</summary>
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
