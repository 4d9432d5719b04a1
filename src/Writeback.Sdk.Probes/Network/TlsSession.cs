using System.Net.Security;
using System.Net.Sockets;

namespace Writeback.Sdk.Probes.Network;

/// <summary>A TLS session on a connected socket, with those who watch it. It owns the socket.</summary>
internal sealed class TlsSession : IDisposable
{
    public TlsSession(Socket socket, DateTimeOffset now)
    {
        Wire = new WitnessStream(new NetworkStream(socket, ownsSocket: true));
        Certificates = new CertificateWitness(now);
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

    public void Dispose() => Content.Dispose();
}
