using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A TLS server of OpenSSL, which speaks what .NET no longer does.</summary>
internal sealed class OpenSslServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-openssl-");
    private readonly Process _process;

    public OpenSslServer(params string[] options)
    {
        var (certificate, key) = (Path.Combine(_folder.FullName, "server.crt"), Path.Combine(_folder.FullName, "server.key"));

        // Old cipher suites need an RSA key.
        LabCommand.Run(
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost");
        Port = FreePort();
        _process = LabCommand.Start(
            "openssl",
            ["s_server", "-quiet", "-accept", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}"), "-cert", certificate, "-key", key, .. options]);
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    /// <summary>Waits until it listens.</summary>
    public async Task ReadyAsync()
    {
        while (true)
        {
            Assert.False(_process.HasExited, "openssl s_server ended.");
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
