using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>What goes wrong with TLS.</summary>
internal static class TlsFaults
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    // A ServerHello and a certificate are more than this, and the client's first message is less.
    private const string DropLargePackets = "ip saddr 10.77.2.2 meta length > 600 drop";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Plain text answers the handshake", NetworkCause.NotTls, _ => AgainstAsync(
            LoopbackServer.ThatAnswersTheHandshakeWith(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")))),
        OpenSsl("The server speaks TLS 1.1 at most", NetworkCause.TlsProtocolVersion, "-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0"),
        OpenSsl("The server speaks TLS 1.0 at most", NetworkCause.TlsProtocolVersion, "-tls1", "-cipher", "DEFAULT@SECLEVEL=0"),
        OpenSsl("The server knows weak cipher suites only", NetworkCause.TlsCipherSuite, "-tls1_2", "-cipher", "AES128-SHA@SECLEVEL=0"),
        new("The server rejects the handshake, whatever it is offered", NetworkCause.TlsHandshakeRejected, _ => AgainstAsync(
            LoopbackServer.ThatAnswersTheHandshakeWith(21, 3, 3, 0, 2, 2, 40))),
        Showing("The certificate has expired", NetworkCause.CertificateExpired, () => LabPki.Issue(fromDays: -30, toDays: -1)),
        Showing("The certificate is not valid yet", NetworkCause.CertificateNotYetValid, () => LabPki.Issue(fromDays: 1, toDays: 30)),
        Showing("The certificate belongs to another host", NetworkCause.CertificateNameMismatch, () => LabPki.Issue(host: "other.lab.test")),
        Showing("The certificate is self-signed", NetworkCause.CertificateUntrustedRoot, () => TestCertificates.SelfSignedLeaf),
        Showing("The issuer is unknown", NetworkCause.CertificateChainIncomplete, () => LabPki.Issue(LabPki.Stranger)),
        Showing("The certificate is one for clients", NetworkCause.CertificateInvalid, () => LabPki.Issue(usage: ClientAuthentication)),
        Showing("An inspecting proxy of the company made the certificate", NetworkCause.CertificateIntercepted, () => LabPki.Issue(LabPki.Inspector)),
        new("The certificate has been revoked", NetworkCause.CertificateRevoked, _ => RevokedAsync()),
        new("The revocation list cannot be had", NetworkCause.RevocationUnreachable, _ => WithListAtAsync($"http://127.0.0.1:{LoopbackServer.ClosedPort()}/closed.crl", RandomNumberGenerator.GetBytes(8))),
        new("A responder says that the certificate has been revoked", NetworkCause.CertificateRevoked, _ => RevokedByResponderAsync()) { NeedsTools = true },
        new("The responder cannot be had", NetworkCause.RevocationUnreachable, _ => AgainstAsync(
            AnsweringWith(LabPki.Issue(responder: $"http://127.0.0.1:{LoopbackServer.ClosedPort()}")))),
        new("The responder does not know the certificate", NetworkCause.RevocationUnreachable, _ => UnknownToResponderAsync()) { NeedsTools = true },
        WantingClient("The server wants a client certificate (TLS 1.2)", SslProtocols.Tls12),
        WantingClient("The server wants a client certificate (TLS 1.3)", SslProtocols.Tls13),
        new("The server is silent in the handshake", NetworkCause.TlsHandshakeSilent, _ => AgainstAsync(LoopbackServer.ThatIsSilent(), options => options.TlsLimit = Faults.Brief)),
        new("The connection is reset in the handshake", NetworkCause.TlsHandshakeReset, _ => AgainstAsync(LoopbackServer.ThatResetsTheHandshake())),
        new("The connection is closed in the handshake", NetworkCause.TlsHandshakeClosed, _ => AgainstAsync(LoopbackServer.ThatClosesTheHandshake())),
        new("Large packets vanish on the way", NetworkCause.MtuBlackHole, LosingLargePacketsAsync) { NeedsTools = true },
    ];

    private static Fault Showing(string name, NetworkCause cause, Func<X509Certificate2> certificate)
        => new(name, cause, _ => AgainstAsync(AnsweringWith(certificate())));

    private static Fault OpenSsl(string name, NetworkCause cause, params string[] options) => new(name, cause, async _ =>
    {
        using var server = new OpenSslServer(options);
        await server.ReadyAsync();
        return await FaultLab.ProbeAsync(server.Port);
    })
    { NeedsTools = true };

    private static Fault WantingClient(string name, SslProtocols protocol) => new(name, NetworkCause.ClientCertificateWanted, _ => AgainstAsync(LoopbackServer.WithTls(
        new SslServerAuthenticationOptions
        {
            ServerCertificate = LabPki.Good,
            EnabledSslProtocols = protocol,
            ClientCertificateRequired = true,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
        },
        (stream, _, stopping) => LoopbackServer.ReadToEndAsync(stream, stopping))));

    private static async Task<EndpointReachability> RevokedAsync()
    {
        byte[] serialNumber = [0x11, .. RandomNumberGenerator.GetBytes(7)];
        var list = LabPki.RevocationList(serialNumber);
        await using var server = LoopbackServer.Start(async (socket, stopping) =>
        {
            await using var stream = new System.Net.Sockets.NetworkStream(socket);
            await LoopbackServer.ReadRequestAsync(stream, stopping);
            await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {list.Length}\r\n\r\n"), .. list], stopping);
        });
        return await WithListAtAsync($"http://127.0.0.1:{server.Port}/{Guid.NewGuid():N}.crl", serialNumber);
    }

    private static Task<EndpointReachability> WithListAtAsync(string address, byte[] serialNumber)
        => AgainstAsync(AnsweringWith(LabPki.Issue(revocationList: address, serialNumber: serialNumber)));

    private static async Task<EndpointReachability> RevokedByResponderAsync()
    {
        await using var responder = new OcspResponder();
        var certificate = LabPki.Issue(responder: responder.Address, serialNumber: [0x11, .. RandomNumberGenerator.GetBytes(7)]);
        responder.Enter(certificate, isRevoked: true);
        return await AgainstAsync(AnsweringWith(certificate));
    }

    private static async Task<EndpointReachability> UnknownToResponderAsync()
    {
        await using var responder = new OcspResponder();
        return await AgainstAsync(AnsweringWith(LabPki.Issue(responder: responder.Address)));
    }

    private static async Task<EndpointReachability> LosingLargePacketsAsync(FaultLab lab)
    {
        // What this router loses is what it sends on: small segments are announced by the client, and kept to by the server.
        await using var server = LoopbackServer.WithTls(
            new SslServerAuthenticationOptions { ServerCertificate = LabPki.Good },
            (stream, _, stopping) => LoopbackServer.ReadToEndAsync(stream, stopping),
            lab.Network.Listen());
        return await lab.ProbeBehindAsync(server.Port, DropLargePackets, options => options.TlsLimit = TimeSpan.FromSeconds(1));
    }

    internal static LoopbackServer AnsweringWith(X509Certificate2 certificate) => LoopbackServer.WithTls(certificate, async (stream, _, stopping) =>
    {
        await LoopbackServer.ReadRequestAsync(stream, stopping);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stopping);
    });

    internal static async Task<EndpointReachability> AgainstAsync(LoopbackServer server, Action<EndpointProberOptions>? configure = null)
    {
        await using (server)
        {
            return await FaultLab.ProbeAsync(server.Port, configure);
        }
    }
}
