using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Writeback.Sdk.Testing;

/// <summary>
/// A name server on the loopback address, which answers as the first label of the name that it is asked for says: <c>nxdomain</c>, <c>servfail</c>, <c>refused</c>,
/// <c>silent</c>, <c>slow</c>, <c>empty</c> (the name has no address), <c>alias</c> (two CNAMEs); any other has the loopback addresses.
/// </summary>
public sealed class LoopbackNameServer : IAsyncDisposable
{
    private const ushort A = 1;
    private const ushort Cname = 5;
    private const ushort Aaaa = 28;

    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    /// <summary>Starts it on a free port.</summary>
    public LoopbackNameServer() => _serving = ServeAsync();

    /// <summary>Where it answers, over UDP.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_socket.Client.LocalEndPoint!;

    /// <summary>How long names that begin with "slow" take.</summary>
    public static TimeSpan Slowness { get; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Answers no longer.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _serving.ConfigureAwait(false);
        _socket.Dispose();
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        try
        {
            while (true)
            {
                var question = await _socket.ReceiveAsync(_stopping.Token).ConfigureAwait(false);
                answers.Add(AnswerAsync(question.Buffer, question.RemoteEndPoint));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }

        await Task.WhenAll(answers).ConfigureAwait(false);
    }

    private async Task AnswerAsync(byte[] question, IPEndPoint from)
    {
        var (name, type, end) = Read(question);
        if (name.StartsWith("silent", StringComparison.Ordinal))
        {
            return;
        }

        if (name.StartsWith("slow", StringComparison.Ordinal))
        {
            try
            {
                await Task.Delay(Slowness, _stopping.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        byte code = name.Split('.')[0] switch
        {
            "nxdomain" => 3,
            "servfail" => 2,
            "refused" => 5,
            _ => 0,
        };
        byte[][] records = code != 0 || name.StartsWith("empty", StringComparison.Ordinal)
            ? []
            : name.StartsWith("alias", StringComparison.Ordinal)
                ? [Record(Cname, Name("middle.lab.test")), Record(Cname, Name("end.lab.test"), "middle.lab.test"), .. Addresses(type, "end.lab.test")]
                : [.. Addresses(type, null)];
        byte[] answer =
        [
            question[0], question[1], 0x81, (byte)(0x80 | code), 0, 1, 0, (byte)records.Length, 0, 0, 0, 0,
            .. question.AsSpan(12, end - 12), .. records.SelectMany(record => record),
        ];
        await _socket.SendAsync(answer, from).ConfigureAwait(false);
    }

    private static byte[][] Addresses(ushort type, string? owner) => type switch
    {
        A => [Record(A, [127, 0, 0, 1], owner)],
        Aaaa => [Record(Aaaa, IPAddress.IPv6Loopback.GetAddressBytes(), owner)],
        _ => [],
    };

    // Without an owner, a pointer to the name that was asked for: RFC 1035, 4.1.4.
    private static byte[] Record(ushort type, byte[] data, string? owner = null)
        => [.. owner is null ? [0xC0, 12] : Name(owner), 0, (byte)type, 0, 1, 0, 0, 0, 60, 0, (byte)data.Length, .. data];

    private static byte[] Name(string name) => [.. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0];

    private static (string Name, ushort Type, int End) Read(byte[] question)
    {
        var (labels, at) = (new List<string>(), 12);
        while (question[at] > 0)
        {
            labels.Add(Encoding.ASCII.GetString(question, at + 1, question[at]));
            at += question[at] + 1;
        }

        return (string.Join('.', labels).ToLowerInvariant(), BinaryPrimitives.ReadUInt16BigEndian(question.AsSpan(at + 1)), at + 5);
    }
}
