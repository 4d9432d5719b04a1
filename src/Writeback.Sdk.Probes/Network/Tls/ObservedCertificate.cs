namespace Writeback.Sdk.Probes.Network;

/// <summary>A certificate that a server showed.</summary>
/// <param name="Subject">The distinguished name of its owner.</param>
/// <param name="Issuer">The distinguished name of its issuer.</param>
/// <param name="NotBefore">From when it is valid.</param>
/// <param name="NotAfter">Until when it is valid.</param>
/// <param name="Thumbprint">The SHA-256 hash of the certificate, in hexadecimal digits.</param>
/// <param name="SerialNumber">The serial number, in hexadecimal digits.</param>
public sealed record ObservedCertificate(
    [InfrastructureData] string Subject,
    [InfrastructureData] string Issuer,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    string Thumbprint,
    string SerialNumber);
