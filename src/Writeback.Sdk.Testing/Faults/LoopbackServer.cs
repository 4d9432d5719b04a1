using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Writeback.Sdk.Testing;

/// <summary>A real listener on the loopback address that misbehaves in one particular way. It answers any number of connections, until it is disposed.</summary>
public sealed class LoopbackServer : IAsyncDisposable
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

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>Its address for clients of HTTP, without TLS.</summary>
    public Uri HttpAddress => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    /// <summary>Its address for clients of HTTP over TLS; its certificates are for this name.</summary>
    public Uri HttpsAddress => new(string.Create(CultureInfo.InvariantCulture, $"https://localhost:{Port}/"));

    /// <summary>How many connections were accepted.</summary>
    public int Connections => _connections;

    /// <summary>Starts a server that converses as told.</summary>
    /// <param name="converse">What it does on a connection, which is closed afterwards; the token ends with the server.</param>
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
        await ReceiveAsync(socket, stopping).ConfigureAwait(false);
        await Reset(socket).ConfigureAwait(false);
    });

    /// <summary>Reads the beginning of the handshake, and closes the connection.</summary>
    public static LoopbackServer ThatClosesTheHandshake() => Start(async (socket, stopping) =>
    {
        await ReceiveAsync(socket, stopping).ConfigureAwait(false);
        socket.Shutdown(SocketShutdown.Both);
    });

    /// <summary>Reads and never says a word.</summary>
    /// <param name="spokenTo">Set when a client has said something: from then on its time runs.</param>
    public static LoopbackServer ThatIsSilent(TaskCompletionSource? spokenTo = null) => Start(async (socket, stopping) =>
    {
        while (await ReceiveAsync(socket, stopping).ConfigureAwait(false) > 0)
        {
            spokenTo?.TrySetResult();
        }
    });

    /// <summary>Answers the beginning of the handshake with bytes of its own.</summary>
    /// <param name="bytes">The bytes.</param>
    public static LoopbackServer ThatAnswersTheHandshakeWith(params byte[] bytes) => Start(async (socket, stopping) =>
    {
        await ReceiveAsync(socket, stopping).ConfigureAwait(false);
        await socket.SendAsync(bytes, stopping).ConfigureAwait(false);
        socket.Shutdown(SocketShutdown.Send);
        await ReceiveToEndAsync(socket, stopping).ConfigureAwait(false);
    });

    /// <summary>Completes the handshake and goes on as told.</summary>
    /// <param name="certificate">The certificate that it shows: see <see cref="TestCertificates"/>.</param>
    /// <param name="converse">What it does on a connection; the token ends with the server.</param>
    public static LoopbackServer WithTls(X509Certificate2 certificate, Func<SslStream, Socket, CancellationToken, Task> converse)
        => WithTls(new SslServerAuthenticationOptions { ServerCertificate = certificate }, converse);

    /// <summary>Completes the handshake and goes on as told.</summary>
    /// <param name="options">How it does TLS.</param>
    /// <param name="converse">What it does on a connection; the token ends with the server.</param>
    /// <param name="listener">Where it listens; null for a free port of the loopback address.</param>
    public static LoopbackServer WithTls(
        SslServerAuthenticationOptions options, Func<SslStream, Socket, CancellationToken, Task> converse, TcpListener? listener = null)
        => Start(
            async (socket, stopping) =>
            {
                var stream = new SslStream(new NetworkStream(socket));
                await using (stream.ConfigureAwait(false))
                {
                    await stream.AuthenticateAsServerAsync(options, stopping).ConfigureAwait(false);
                    await converse(stream, socket, stopping).ConfigureAwait(false);
                }
            },
            listener);

    /// <summary>Completes the handshake and does nothing more.</summary>
    /// <param name="certificate">The certificate that it shows: see <see cref="TestCertificates"/>.</param>
    public static LoopbackServer WithTls(X509Certificate2 certificate)
        => WithTls(certificate, (stream, _, stopping) => ReadToEndAsync(stream, stopping));

    /// <summary>Completes the handshake, waits for a request and answers it.</summary>
    /// <param name="answer">The answer, with its header.</param>
    /// <param name="request">Set to the header of the first request.</param>
    public static LoopbackServer ThatAnswers(string answer, TaskCompletionSource<string>? request = null)
        => WithTls(TestCertificates.Good, async (stream, _, stopping) =>
        {
            var text = await ReadRequestAsync(stream, stopping).ConfigureAwait(false);
            request?.TrySetResult(text);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stopping).ConfigureAwait(false);
        });

    /// <summary>Answers in plain text, without TLS, whatever it is asked: what a portal or a misconfigured gateway does.</summary>
    /// <param name="answer">The answer, with its header where it is one of HTTP.</param>
    public static LoopbackServer ThatAnswersInPlainText(string answer = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        => Start(async (socket, stopping) =>
        {
            await ReceiveAsync(socket, stopping).ConfigureAwait(false);
            await socket.SendAsync(Encoding.ASCII.GetBytes(answer), stopping).ConfigureAwait(false);
            socket.Shutdown(SocketShutdown.Send);
            await ReceiveToEndAsync(socket, stopping).ConfigureAwait(false);
        });

    /// <summary>A proxy that wants a login first: 407 to every request.</summary>
    /// <param name="schemes">The ways to log in that it offers, such as <c>Negotiate</c>; none for <c>Basic realm="test"</c>.</param>
    public static LoopbackServer ThatWantsProxyAuthentication(params string[] schemes)
    {
        ArgumentNullException.ThrowIfNull(schemes);
        var offers = string.Concat((schemes is [] ? ["Basic realm=\"test\""] : schemes).Select(scheme => $"Proxy-Authenticate: {scheme}\r\n"));
        return ThatSpeaksHttp((_, _) => $"HTTP/1.1 407 Proxy Authentication Required\r\n{offers}Content-Length: 0\r\n\r\n");
    }

    /// <summary>Asks for patience (429 with <c>Retry-After</c>) some times, and answers 200 from then on.</summary>
    /// <param name="retryAfter">How long it asks to be left alone, in whole seconds.</param>
    /// <param name="times">How many requests it refuses; each connection counts on.</param>
    public static LoopbackServer ThatAsksForPatience(TimeSpan retryAfter, int times = int.MaxValue)
        => ThatSpeaksHttp((_, number) => number <= times
            ? string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 429 Too Many Requests\r\nRetry-After: {retryAfter.TotalSeconds:0}\r\nContent-Length: 0\r\n\r\n")
            : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    /// <summary>Speaks HTTP without TLS, and keeps connections.</summary>
    /// <param name="answer">The answer, with its header, to the header of a request and its number, counted over all connections from 1.</param>
    public static LoopbackServer ThatSpeaksHttp(Func<string, int, string> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var requests = 0;
        return Start(async (socket, stopping) =>
        {
            var stream = new NetworkStream(socket);
            await using (stream.ConfigureAwait(false))
            {
                while (await ReadRequestAsync(stream, stopping).ConfigureAwait(false) is { Length: > 0 } request)
                {
                    var number = Interlocked.Increment(ref requests);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer(request, number)), stopping).ConfigureAwait(false);
                }
            }
        });
    }

    /// <summary>Answers byte by byte, without TLS: never silent, and never done in time.</summary>
    /// <param name="answer">The answer, with its header.</param>
    /// <param name="pause">The pause after each byte.</param>
    /// <param name="clock">The clock of the pauses; null for real time.</param>
    public static LoopbackServer ThatDripsBytes(string answer, TimeSpan pause, TimeProvider? clock = null)
        => Start(async (socket, stopping) =>
        {
            await ReceiveAsync(socket, stopping).ConfigureAwait(false);
            foreach (var one in Encoding.ASCII.GetBytes(answer))
            {
                await socket.SendAsync((byte[])[one], stopping).ConfigureAwait(false);
                await Task.Delay(pause, clock ?? TimeProvider.System, stopping).ConfigureAwait(false);
            }

            socket.Shutdown(SocketShutdown.Send);
        });

    /// <summary>Speaks HTTP without TLS, and closes connections on which nothing was said for a time, as firewalls and proxies do.</summary>
    /// <param name="limit">For how long.</param>
    /// <param name="reset">Whether it resets them, rather than closing them in order.</param>
    /// <param name="clock">The clock of the limit; null for real time.</param>
    public static LoopbackServer ThatCutsIdleConnections(TimeSpan limit, bool reset = false, TimeProvider? clock = null)
        => Start(async (socket, stopping) =>
        {
            var stream = new NetworkStream(socket);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    using var idle = new CancellationTokenSource(limit, clock ?? TimeProvider.System);
                    using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, stopping);
                    try
                    {
                        if (await ReadRequestAsync(stream, either.Token).ConfigureAwait(false) is not { Length: > 0 })
                        {
                            return;
                        }
                    }
                    catch (OperationCanceledException) when (idle.IsCancellationRequested)
                    {
                        await (reset ? Reset(socket) : Task.CompletedTask).ConfigureAwait(false);
                        return;
                    }

                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray(), stopping).ConfigureAwait(false);
                }
            }
        });

    /// <summary>Reads up to the end of the header of a request, or of the connection.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="stopping">Ends the reading.</param>
    public static async Task<string> ReadRequestAsync(Stream stream, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, stopping).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    /// <summary>Reads until the client has closed the connection.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="stopping">Ends the reading.</param>
    public static async Task ReadToEndAsync(Stream stream, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[4096];
        while (await stream.ReadAsync(buffer, stopping).ConfigureAwait(false) > 0)
        {
        }
    }

    /// <summary>Resets a connection.</summary>
    /// <param name="socket">The connection.</param>
    public static Task Reset(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Ends all conversations, and listens no longer.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        _listener.Dispose();
        await Task.WhenAll(_conversations).ConfigureAwait(false);
        _stopping.Dispose();
    }

    private static Task<int> ReceiveAsync(Socket socket, CancellationToken stopping) => socket.ReceiveAsync(new byte[4096], stopping).AsTask();

    private static async Task ReceiveToEndAsync(Socket socket, CancellationToken stopping)
    {
        while (await ReceiveAsync(socket, stopping).ConfigureAwait(false) > 0)
        {
        }
    }

    private async Task AcceptAsync(Func<Socket, CancellationToken, Task> converse)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token).ConfigureAwait(false);
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
                await converse(socket, _stopping.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception
                is OperationCanceledException or SocketException or IOException or AuthenticationException or ObjectDisposedException)
            {
                // The client under test hangs up whenever it has seen enough.
            }
        }
    }
}
