using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Benchmarks.Network;

/// <summary>A TLS server on the loopback address that answers every request, with a root of its own.</summary>
internal sealed class BenchServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Any, 0);

    public BenchServer()
    {
        (Root, var certificate) = Certificates();
        Context = SslStreamCertificateContext.Create(certificate, null);
        _listener.Start(1_000);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public X509Certificate2 Root { get; }

    public int Port { get; }

    private SslStreamCertificateContext Context { get; }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = Context });
                var buffer = new byte[4096];
                while (await stream.ReadAsync(buffer) > 0)
                {
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
                }
            }
            catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client has seen enough.
            }
        }
    }

    private static (X509Certificate2 Root, X509Certificate2 Server) Certificates()
    {
        var now = DateTimeOffset.UtcNow;
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest("O=Microsoft Corporation, CN=Bench Root", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var root = rootRequest.CreateSelfSigned(now.AddDays(-2), now.AddDays(2));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        for (var last = 1; last <= 250; last++)
        {
            names.AddIpAddress(IPAddress.Parse($"127.0.1.{last}"));
        }

        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return (root, request.Create(root, now.AddDays(-1), now.AddDays(1), [1, 2, 3, 4]).CopyWithPrivateKey(key));
    }
}
