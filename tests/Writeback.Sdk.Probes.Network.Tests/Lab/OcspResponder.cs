using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A responder of the lab's root (RFC 6960): OpenSSL gives the answers, a listener on the loopback address carries them, for OpenSSL's own listens everywhere.</summary>
internal sealed class OcspResponder : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-ocsp-");
    private readonly LoopbackServer _server;
    private int _asked;

    public OcspResponder()
    {
        File.WriteAllText(PathOf("root.pem"), LabPki.Root.ExportCertificatePem());
        File.WriteAllText(PathOf("root.key"), LabPki.Root.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(PathOf("index"), "");
        _server = LoopbackServer.Start(async (socket, stopping) =>
        {
            await using var stream = new System.Net.Sockets.NetworkStream(socket);
            var answer = Answer(await LoopbackServer.ReadRequestAsync(stream, stopping));
            var head = answer is null
                ? "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/ocsp-response\r\nContent-Length: {answer.Length}\r\n\r\n";
            await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. answer ?? []], stopping);
        });
    }

    /// <summary>What certificates name.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_server.Port}");

    /// <summary>How many questions about a certificate came.</summary>
    public int Asked => _asked;

    /// <summary>Enters a certificate. Of those that were not entered it says that it does not know them.</summary>
    public void Enter(X509Certificate2 certificate, bool isRevoked)
    {
        var (until, revoked) = (Moment(certificate.NotAfter), isRevoked ? Moment(DateTime.UtcNow.AddDays(-1)) + ",keyCompromise" : "");
        File.AppendAllText(PathOf("index"), $"{(isRevoked ? 'R' : 'V')}\t{until}\t{revoked}\t{certificate.SerialNumber}\tunknown\t/CN=localhost\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string Moment(DateTime time) => time.ToUniversalTime().ToString("yyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    // A question by GET is the path: RFC 6960, A.1.
    private byte[]? Answer(string request)
    {
        if (request.Split(' ') is not ["GET", ['/', _, ..] path, ..])
        {
            return null;
        }

        var number = Interlocked.Increment(ref _asked);
        var (question, answer) = (PathOf($"{number}.request"), PathOf($"{number}.response"));
        File.WriteAllBytes(question, Convert.FromBase64String(Uri.UnescapeDataString(path[1..])));
        LabCommand.Run(
            "openssl", "ocsp", "-index", PathOf("index"), "-CA", PathOf("root.pem"), "-rsigner", PathOf("root.pem"), "-rkey", PathOf("root.key"),
            "-ndays", "1", "-reqin", question, "-respout", answer);
        return File.ReadAllBytes(answer);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
