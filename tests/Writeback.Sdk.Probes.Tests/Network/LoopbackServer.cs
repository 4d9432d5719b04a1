using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Writeback.Sdk.Probes.Tests.Network;

/// <summary>A real listener on the loopback address that misbehaves in one particular way.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly Task _accepting;
    private int _connections;

    private LoopbackServer(Func<Socket, CancellationToken, Task> converse, TcpListener listener)
    {
        _listener = listener;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(converse);
    }

    public int Port { get; }

    /// <summary>How many connections were accepted.</summary>
    public int Connections => _connections;

    /// <summary>Starts a server that converses as told.</summary>
    /// <param name="converse">The conversation.</param>
    /// <param name="listener">Where it listens; null for a free port of the loopback address.</param>
    public static LoopbackServer Start(Func<Socket, CancellationToken, Task> converse, TcpListener? listener = null)
        => new(converse, listener ?? new TcpListener(IPAddress.Loopback, 0));

    /// <summary>A port on which nothing listens.</summary>
    public static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Accepts, and resets the connection.</summary>
    public static LoopbackServer ThatResets() => Start((socket, _) => Reset(socket));

    /// <summary>Reads the beginning of the handshake, and resets the connection.</summary>
    public static LoopbackServer ThatResetsTheHandshake() => Start(async (socket, stopping) =>
    {
        await ReceiveAsync(socket, stopping);
        await Reset(socket);
    });

    /// <summary>Reads the beginning of the handshake, and closes the connection.</summary>
    public static LoopbackServer ThatClosesTheHandshake() => Start(async (socket, stopping) =>
    {
        await ReceiveAsync(socket, stopping);
        socket.Shutdown(SocketShutdown.Both);
    });

    /// <summary>Reads and never says a word.</summary>
    public static LoopbackServer ThatIsSilent(TaskCompletionSource? spokenTo = null) => Start(async (socket, stopping) =>
    {
        while (await ReceiveAsync(socket, stopping) > 0)
        {
            spokenTo?.TrySetResult();
        }
    });

    /// <summary>Answers the beginning of the handshake with bytes of its own.</summary>
    public static LoopbackServer ThatAnswersTheHandshakeWith(params byte[] bytes) => Start(async (socket, stopping) =>
    {
        await ReceiveAsync(socket, stopping);
        await socket.SendAsync(bytes, stopping);
        socket.Shutdown(SocketShutdown.Send);
        await ReceiveToEndAsync(socket, stopping);
    });

    /// <summary>Completes the handshake and goes on as told.</summary>
    public static LoopbackServer WithTls(X509Certificate2 certificate, Func<SslStream, Socket, CancellationToken, Task> converse)
        => WithTls(new SslServerAuthenticationOptions { ServerCertificate = certificate }, converse);

    /// <summary>Completes the handshake and goes on as told.</summary>
    public static LoopbackServer WithTls(
        SslServerAuthenticationOptions options, Func<SslStream, Socket, CancellationToken, Task> converse, TcpListener? listener = null)
        => Start(
            async (socket, stopping) =>
            {
                await using var stream = new SslStream(new NetworkStream(socket));
                await stream.AuthenticateAsServerAsync(options, stopping);
                await converse(stream, socket, stopping);
            },
            listener);

    /// <summary>Completes the handshake and does nothing more.</summary>
    public static LoopbackServer WithTls(X509Certificate2 certificate)
        => WithTls(certificate, (stream, _, stopping) => ReadToEndAsync(stream, stopping));

    /// <summary>Completes the handshake, waits for a request and answers it.</summary>
    public static LoopbackServer ThatAnswers(string answer, TaskCompletionSource<string>? request = null)
        => WithTls(TestCertificates.Good, async (stream, _, stopping) =>
        {
            var text = await ReadRequestAsync(stream, stopping);
            request?.TrySetResult(text);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stopping);
        });

    public static async Task<string> ReadRequestAsync(Stream stream, CancellationToken stopping)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, stopping);
            if (count == 0)
            {
                break;
            }

            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    public static async Task ReadToEndAsync(Stream stream, CancellationToken stopping)
    {
        var buffer = new byte[4096];
        while (await stream.ReadAsync(buffer, stopping) > 0)
        {
        }
    }

    public static Task Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_conversations);
        _stopping.Dispose();
    }

    private static Task<int> ReceiveAsync(Socket socket, CancellationToken stopping) => socket.ReceiveAsync(new byte[4096], stopping).AsTask();

    private static async Task ReceiveToEndAsync(Socket socket, CancellationToken stopping)
    {
        while (await ReceiveAsync(socket, stopping) > 0)
        {
        }
    }

    private async Task AcceptAsync(Func<Socket, CancellationToken, Task> converse)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                _conversations.Add(ConverseAsync(socket, converse));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task ConverseAsync(Socket socket, Func<Socket, CancellationToken, Task> converse)
    {
        using (socket)
        {
            try
            {
                await converse(socket, _stopping.Token);
            }
            catch (Exception exception) when (exception
                is OperationCanceledException or SocketException or IOException or AuthenticationException or ObjectDisposedException)
            {
                // The client under test hangs up whenever it has seen enough.
            }
        }
    }
}
