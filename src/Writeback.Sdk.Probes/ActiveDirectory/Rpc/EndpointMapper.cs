using System.Buffers.Binary;

namespace Writeback.Sdk.Probes.ActiveDirectory.Rpc;

/// <summary>
/// Asks a host's endpoint mapper on which port of the dynamic range an RPC interface listens: <c>ept_map</c>, [C706] appendix O and
/// [MS-RPCE] 2.2.1.2.5. It is asked without signing in, as every client of RPC asks it.
/// </summary>
internal static class EndpointMapper
{
    /// <summary>The port of the endpoint mapper itself.</summary>
    public const int Port = 135;

    // Types of packets: [C706] 12.6.4.
    private const byte Request = 0;
    private const byte Response = 2;
    private const byte Bind = 11;
    private const byte BindAcknowledge = 12;

    private const int HeaderSize = 16;
    private const int MapOperation = 3;

    // What a floor of a tower is about: [C706] appendix I.
    private const byte TcpFloor = 7;
    private const byte IpFloor = 9;
    private const byte ConnectionFloor = 11;
    private const byte InterfaceFloor = 13;

    private static readonly Guid Mapper = new("e1af8308-5d1f-11c9-91a4-08002b14a0fa");
    private static readonly Guid Representation = new("8a885d04-1ceb-11c9-9fe8-08002b104860");

    /// <summary>The interface of directory replication, which every domain controller offers and Connect reads password hashes by: [MS-DRSR] 2.1.</summary>
    public static Guid Replication { get; } = new("e3514235-4b06-11d1-ab04-00c04fc2dcd2");

    /// <summary>Asks for the port of an interface, in its version 4.0.</summary>
    /// <param name="stream">A connection to the endpoint mapper.</param>
    /// <param name="interfaceId">The interface.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The port; null where the mapper names none, or what answers is no endpoint mapper.</returns>
    public static async Task<int?> FindPortAsync(Stream stream, Guid interfaceId, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Packet(Bind, [0xB8, 0x10, 0xB8, 0x10, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, .. Syntax(Mapper, 3), .. Syntax(Representation, 2)]), cancellationToken)
            .ConfigureAwait(false);
        if (await ReadAsync(stream, BindAcknowledge, cancellationToken).ConfigureAwait(false) is null)
        {
            return null;
        }

        var question = Question(Tower(interfaceId));
        await stream.WriteAsync(Packet(Request, [.. Number(question.Length), 0, 0, MapOperation, 0, .. question]), cancellationToken).ConfigureAwait(false);
        return await ReadAsync(stream, Response, cancellationToken).ConfigureAwait(false) is { } answer ? PortIn(answer) : null;
    }

    // Version 5.0, first and last fragment, little endian, no authentication, the first call.
    private static byte[] Packet(byte type, byte[] body)
    {
        byte[] packet = [5, 0, type, 3, 0x10, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, .. body];
        BinaryPrimitives.WriteUInt16LittleEndian(packet.AsSpan(8), (ushort)packet.Length);
        return packet;
    }

    // No object, the tower, no entry handle, one answer at most.
    private static byte[] Question(byte[] tower)
        => [.. Number(0), .. Number(1), .. Number(tower.Length), .. Number(tower.Length), .. tower, .. new byte[-tower.Length & 3], .. new byte[20], .. Number(1)];

    private static byte[] Tower(Guid interfaceId) =>
    [
        5, 0,
        19, 0, InterfaceFloor, .. interfaceId.ToByteArray(), 4, 0, 2, 0, 0, 0,
        19, 0, InterfaceFloor, .. Representation.ToByteArray(), 2, 0, 2, 0, 0, 0,
        1, 0, ConnectionFloor, 2, 0, 0, 0,
        1, 0, TcpFloor, 2, 0, 0, 0,
        1, 0, IpFloor, 4, 0, 0, 0, 0, 0,
    ];

    private static byte[] Syntax(Guid id, int version) => [.. id.ToByteArray(), .. Number(version)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    /// <summary>The body of the next packet; null where it is no packet of the type.</summary>
    private static async Task<byte[]?> ReadAsync(Stream stream, byte type, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderSize];
        if (await stream.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < HeaderSize || header[0] != 5 || header[2] != type)
        {
            return null;
        }

        var body = new byte[Math.Max(BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)) - HeaderSize, 0)];
        return await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) == body.Length ? body : null;
    }

    private static int? PortIn(byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body));
        try
        {
            // The hint of the size, the context, the number of cancellations; then the entry handle.
            reader.BaseStream.Position = 8 + 20;
            if (reader.ReadInt32() == 0)
            {
                return null;
            }

            // The size and offset of the list of towers, and how many there are: one, for no more were asked for.
            reader.BaseStream.Position += 8;
            if (reader.ReadInt32() != 1)
            {
                return null;
            }

            // The mark of the tower, its size, twice, and its floors.
            reader.BaseStream.Position += 12;
            for (var floors = reader.ReadUInt16(); floors > 0; floors--)
            {
                var (about, what) = (reader.ReadBytes(reader.ReadUInt16()), reader.ReadBytes(reader.ReadUInt16()));
                if (about is [TcpFloor, ..] && what is [var high, var low] && (high << 8 | low) is > 0 and var port)
                {
                    return port;
                }
            }

            return null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
