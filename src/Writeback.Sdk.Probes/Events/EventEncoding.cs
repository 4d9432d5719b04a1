using System.Text;

namespace Writeback.Sdk.Probes.Events;

/// <summary>
/// Finds out how a text of events is written, by its first bytes: a declaration may say what some redirection has made untrue. Whatever a code page did to
/// localised words, ids and codes are ASCII.
/// </summary>
internal static class EventEncoding
{
    private const int Length = 4;

    /// <summary>The encoding, and the stream without the mark of byte order.</summary>
    public static (Encoding Encoding, Stream Text) Detect(Stream stream)
    {
        var head = new byte[Length];
        var read = stream.ReadAtLeast(head, Length, throwOnEndOfStream: false);
        var (encoding, mark) = Detect(head.AsSpan(0, read));
        return (encoding, new HeadedStream(head.AsMemory(mark, read - mark), stream));
    }

    /// <summary>Whether a file is a log of Windows itself: <c>ElfFile</c>, [MS-EVEN6] and its file format.</summary>
    public static bool IsLog(ReadOnlySpan<byte> head) => head.StartsWith("ElfF"u8);

    private static (Encoding Encoding, int Mark) Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<', ..] => (Encoding.BigEndianUnicode, 0),
        _ => (Encoding.UTF8, 0),
    };

    /// <summary>A stream whose first bytes were read already.</summary>
    private sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (_head.IsEmpty)
            {
                return rest.Read(buffer);
            }

            var length = Math.Min(buffer.Length, _head.Length);
            _head.Span[..length].CopyTo(buffer);
            _head = _head[length..];
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
