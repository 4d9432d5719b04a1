using System.Net.Security;

namespace Writeback.Sdk.Probes.Network;

/// <summary>A TLS session over a connection, with those who watch it. It owns the connection.</summary>
internal sealed class TlsSession : IDisposable
{
    public TlsSession(Stream connection, DateTimeOffset now, bool keepCertificates)
    {
        Wire = new WitnessStream(connection);
        Certificates = new CertificateWitness(now, keepCertificates);
        Stream = new SslStream(Wire);
        Content = new WitnessStream(Stream);
        Now = now;
    }

    /// <summary>When the session was begun.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Watches the bytes of the connection.</summary>
    public WitnessStream Wire { get; }

    /// <summary>Watches the certificates.</summary>
    public CertificateWitness Certificates { get; }

    /// <summary>The encrypted stream.</summary>
    public SslStream Stream { get; }

    /// <summary>Watches what is said inside the session.</summary>
    public WitnessStream Content { get; }

    public void Dispose()
    {
        Content.Dispose();
        Certificates.Dispose();
    }
}
