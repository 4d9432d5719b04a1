using System.Runtime.CompilerServices;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// A stream that remembers whether anything was sent, how the other side opened and what went wrong first. The first bytes tell
/// what exceptions do not: whether the other side speaks TLS, and which alert it sent before the session was encrypted.
/// </summary>
/// <param name="inner">The stream that is watched. It is owned.</param>
internal sealed class WitnessStream(Stream inner) : DelegatedStream(inner)
{
    private const byte AlertRecord = 21;
    private const byte HandshakeRecord = 22;

    // An unencrypted alert is a record header of five bytes, a level and a description: RFC 8446, 5.1 and 6.
    private const int OpeningSize = 7;

    private Opening _opening;
    private int _received;

    /// <summary>Whether a write has succeeded.</summary>
    public bool HasSent { get; private set; }

    /// <summary>How many bytes came in.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>What went wrong first; null when nothing did. Those who use the stream may try again and lose it.</summary>
    public IOException? Failure { get; private set; }

    /// <summary>Whether the other side opened with something that is not TLS.</summary>
    public bool IsForeign => _received > 0 && _opening[0] is not (AlertRecord or HandshakeRecord);

    /// <summary>The alert that the other side opened with; null when it did not.</summary>
    public byte? Alert => _received == OpeningSize && _opening[0] == AlertRecord ? _opening[OpeningSize - 1] : null;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Remember(buffer.Span[..count]);
            return count;
        }
        catch (IOException exception)
        {
            Failure ??= exception;
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await Inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
            HasSent = true;
        }
        catch (IOException exception)
        {
            Failure ??= exception;
            throw;
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Inner.Read(buffer, offset, count);
        Remember(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Inner.Write(buffer, offset, count);
        HasSent = true;
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        BytesReceived += bytes.Length;
        var wanted = bytes[..Math.Min(bytes.Length, OpeningSize - _received)];
        Span<byte> opening = _opening;
        wanted.CopyTo(opening[_received..]);
        _received += wanted.Length;
    }

    [InlineArray(OpeningSize)]
    private struct Opening
    {
        private byte _first;
    }
}
