using System.Net.Security;

namespace Writeback.Sdk.Probes.Network;

/// <summary>A TLS session over a connection, with those who watch it. It owns the connection.</summary>
internal sealed class TlsSession : IDisposable
{
    private WitnessStream? _content;

    public TlsSession(Stream connection, CertificateWitness certificates, DateTimeOffset now)
    {
        Wire = new WitnessStream(connection);
        Certificates = certificates;
        Stream = new SslStream(Wire);
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
    public WitnessStream Content => _content ??= new WitnessStream(Stream);

    public void Dispose()
    {
        Stream.Dispose();
        Certificates.Dispose();
    }
}
