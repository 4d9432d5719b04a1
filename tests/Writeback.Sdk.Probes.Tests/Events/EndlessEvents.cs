using System.Text;

namespace Writeback.Sdk.Probes.Tests.Events;

/// <summary>Events without end, or up to a length, that are made while they are read.</summary>
internal sealed class EndlessEvents(long length) : Stream
{
    private static readonly byte[][] Pieces = [.. Enumerable.Range(0, 64).Select(index => Piece(index))];

    private ReadOnlyMemory<byte> _piece;
    private int _next;
    private long _given;

    public Action<long>? Progress { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_piece.IsEmpty)
        {
            if (_given >= length)
            {
                return 0;
            }

            _piece = Pieces[_next++ % Pieces.Length];
        }

        var count = Math.Min(buffer.Length, _piece.Length);
        _piece.Span[..count].CopyTo(buffer);
        _piece = _piece[count..];
        _given += count;
        Progress?.Invoke(_given);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] Piece(int index)
    {
        var log = new EventLog();
        for (var count = 0; count < 16; count++)
        {
            var at = TimeSpan.FromMinutes((index * 16) + count).ToString("c");
            log.Add(31019, at, $"Heartbeat to https://ssprdedicatedsbprodweu.servicebus.windows.net/{Guid.NewGuid()}");
            log.Operation(31001, 31003, at, Guid.NewGuid(), "80230626", 33004);
            log.Add(6329, at, "ERR_: MMS(4242): ..\\ma.cpp(4242): hr=0x80230626", "ADSync");
        }

        return Encoding.UTF8.GetBytes(log.Build());
    }
}
