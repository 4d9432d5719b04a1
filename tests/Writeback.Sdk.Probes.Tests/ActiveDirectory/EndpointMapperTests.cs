using System.Net;
using System.Net.Sockets;
using Writeback.Sdk.Probes.ActiveDirectory.Rpc;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Tests.ActiveDirectory;

/// <summary>What is no endpoint mapper, or a broken one. Those of Samba are asked in the tests of the directory.</summary>
public sealed class EndpointMapperTests
{
    // A packet of the type with nothing else of meaning in it.
    private static byte[] Packet(byte type, params byte[] body) => [5, 0, type, 3, 0x10, 0, 0, 0, (byte)(16 + body.Length), 0, 0, 0, 1, 0, 0, 0, .. body];

    private static byte[] Answer(int towers, params byte[] rest) => Packet(2, [.. new byte[28], (byte)towers, 0, 0, 0, .. rest]);

    [Fact]
    public async Task The_port_is_that_of_the_floor_of_TCP()
        => Assert.Equal(49_664, await AskAsync(Answer(1, [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0, 20, 0, 0, 0, 20, 0, 0, 0, 2, 0, 1, 0, 11, 2, 0, 0, 0, 1, 0, 7, 2, 0, 0xC2, 0])));

    public static TheoryData<string, byte[]> Broken { get; } = new()
    {
        { "it names nothing", Answer(0) },
        { "it ends too early", Answer(1, 1, 0) },
        { "it promises more towers than there are", Answer(1, [1, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255]) },
        { "it promises more floors than there are", Answer(1, [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 255, 255, 1, 0, 7]) },
        { "the port is none", Answer(1, [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 1, 0, 1, 0, 7, 2, 0, 0, 0]) },
        { "it is a fault", Packet(3, new byte[16]) },
        { "it is no packet", "HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray() },
        { "its size is less than that of its head", [5, 0, 2, 3, 0x10, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_answer_that_names_no_port_is_no_answer(string what, byte[] answer)
    {
        Assert.NotEmpty(what);
        Assert.Null(await AskAsync(answer));
    }

    private static async Task<int?> AskAsync(byte[] answer)
    {
        await using var server = LoopbackServer.Start(async (socket, stopping) =>
        {
            await socket.ReceiveAsync(new byte[1024], stopping);
            await socket.SendAsync(Packet(12), stopping);
            await socket.ReceiveAsync(new byte[1024], stopping);
            await socket.SendAsync(answer, stopping);
            socket.Shutdown(SocketShutdown.Send);
        });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        return await EndpointMapper.FindPortAsync(client.GetStream(), EndpointMapper.Replication, CancellationToken.None);
    }
}
