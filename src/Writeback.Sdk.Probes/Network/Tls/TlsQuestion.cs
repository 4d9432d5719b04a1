using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Text;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// The first message of a handshake that offers everything (RFC 5246, 7.4.1.2), and the server's choice. It never becomes a session:
/// libraries do not offer what they hold unsafe, and an alert does not tell a version from a cipher suite.
/// </summary>
internal static class TlsQuestion
{
    private const byte HandshakeRecord = 22;
    private const byte ClientHello = 1;
    private const byte ServerHello = 2;
    private const int RandomSize = 32;

    // Record header, handshake header, version, random, length of the session id.
    private const int FixedPartSize = 5 + 4 + 2 + RandomSize + 1;
    private const int MaxSessionIdSize = 32;

    // Values of TLS 1.3 mean nothing below it, and those in this row are no suites but signals: RFC 5746, RFC 7507.
    private static readonly byte[] Suites =
    [
        .. Enum.GetValues<TlsCipherSuite>().Select(suite => (ushort)suite).Where(suite => suite >> 8 != 0x13 && suite is not (0x00FF or 0x5600))
            .SelectMany(suite => (byte[])[(byte)(suite >> 8), (byte)suite]),
    ];

    /// <summary>Asks, and reads the choice.</summary>
    /// <param name="stream">A connection on which nothing was said yet.</param>
    /// <param name="host">The name of the server.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The choice; null when the server made none.</returns>
    public static async Task<TlsOffer?> AskAsync(Stream stream, string host, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Hello(host), cancellationToken).ConfigureAwait(false);
        var answer = new byte[FixedPartSize + MaxSessionIdSize + 2];
        var count = await stream.ReadAtLeastAsync(answer, FixedPartSize + 2, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (count > FixedPartSize && count < ChoiceAt(answer) + 2)
        {
            count += await stream.ReadAtLeastAsync(answer.AsMemory(count), ChoiceAt(answer) + 2 - count, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        }

        return Parse(answer.AsSpan(0, count));
    }

    private static int ChoiceAt(ReadOnlySpan<byte> answer) => FixedPartSize + Math.Min(answer[FixedPartSize - 1], (byte)MaxSessionIdSize);

    private static TlsOffer? Parse(ReadOnlySpan<byte> answer)
    {
        if (answer.Length <= FixedPartSize || answer[0] != HandshakeRecord || answer[5] != ServerHello || answer.Length < ChoiceAt(answer) + 2)
        {
            return null;
        }

        var version = BinaryPrimitives.ReadUInt16BigEndian(answer[9..]);
        var suite = (TlsCipherSuite)BinaryPrimitives.ReadUInt16BigEndian(answer[ChoiceAt(answer)..]);
        return new TlsOffer(Name(version), Enum.IsDefined(suite) ? suite.ToString() : string.Create(CultureInfo.InvariantCulture, $"0x{(int)suite:X4}"));
    }

    private static string Name(ushort version) => version switch
    {
        0x0300 => "Ssl3",
        0x0301 => "Tls",
        0x0302 => "Tls11",
        0x0303 => "Tls12",
        _ => string.Create(CultureInfo.InvariantCulture, $"0x{version:X4}"),
    };

    private static byte[] Hello(string host)
    {
        byte[] extensions =
        [
            .. IPAddress.TryParse(host, out _) ? [] : Extension(0, Sized16([0, .. Sized16(Encoding.ASCII.GetBytes(host))])),
            .. Extension(10, Sized16([0, 29, 0, 23, 0, 24, 0, 25])),
            .. Extension(11, [1, 0]),
            .. Extension(13, Sized16([8, 4, 8, 5, 8, 6, 4, 3, 5, 3, 6, 3, 4, 1, 5, 1, 6, 1, 2, 3, 2, 1])),
            .. Extension(0xFF01, [0]),
        ];
        byte[] body = [3, 3, .. RandomNumberGenerator.GetBytes(RandomSize), 0, .. Sized16(Suites), 1, 0, .. Sized16(extensions)];
        byte[] message = [ClientHello, 0, .. Sized16(body)];
        return [HandshakeRecord, 3, 1, .. Sized16(message)];
    }

    private static byte[] Extension(ushort type, byte[] data) => [(byte)(type >> 8), (byte)type, .. Sized16(data)];

    private static byte[] Sized16(byte[] data) => [(byte)(data.Length >> 8), (byte)data.Length, .. data];
}
