using System.Text;

namespace Writeback.Sdk.Probes.Events;

/// <summary>
/// The events of a text, one after the other, for an <see cref="System.Xml.XmlReader"/> of fragments: what stands between them (declarations, roots, marks
/// of byte order where files were joined) is left out, and so are the events of strangers, unread. It holds one event at a time, so that
/// gigabytes take no more memory than one of them; and since a reader asks for the next event only when it is through with
/// this one, an event that is broken spoils no other.
/// </summary>
internal sealed class EventSegments : TextReader
{
    private const string Start = "<Event";
    private const string End = "</Event>";
    private const int BufferLength = 64 * 1024;

    // The largest event of Windows is 64 KB of data; escaped it is some times that.
    private const int MaxEventLength = 4 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes = new byte[BufferLength];
    private readonly CancellationToken _cancellationToken;
    private char[] _text = new char[2 * BufferLength];
    private int _start;
    private int _end;
    private long _consumed;
    private bool _isAtEnd;

    // What the reader has of the current event.
    private int _given;
    private int _limit;

    public EventSegments(Stream stream, Encoding encoding, CancellationToken cancellationToken)
        => (_stream, _decoder, _cancellationToken) = (stream, encoding.GetDecoder(), cancellationToken);

    /// <summary>How many events there were, those of strangers included.</summary>
    public long Events { get; private set; }

    /// <summary>How many of them could not be read.</summary>
    public long Broken { get; private set; }

    public EventDamage Damage { get; private set; }

    /// <summary>Where the damage is first seen, in characters.</summary>
    public long? DamagedAt { get; private set; }

    /// <summary>Whether there was markup at all that events stand in.</summary>
    public bool HasRoot { get; private set; }

    /// <summary>The moments of the oldest and of the newest event, whoever wrote it.</summary>
    public DateTimeOffset? From { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    /// <summary>The event that the reader has is broken, and the reader of it, too: the next reader starts with the next event.</summary>
    public void Abandon()
    {
        Broken++;
        Note(EventDamage.BrokenEvents, _consumed + _start);
        _given = _limit;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (_given == _limit && !Next())
        {
            return 0;
        }

        // No more than the rest of this event: see the remark on the class.
        var length = Math.Min(count, _limit - _given);
        Array.Copy(_text, _given, buffer, index, length);
        _given += length;
        return length;
    }

    public override int Read() => throw new NotSupportedException();

    /// <summary>Goes to the next event that somebody may want.</summary>
    private bool Next()
    {
        _start = _limit;
        while (Find(out var length))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Events++;
            var segment = _text.AsSpan(_start, length);
            NoteTime(segment);
            if (IsWanted(segment))
            {
                (_given, _limit) = (_start, _start + length);
                return true;
            }

            _start += length;
        }

        _given = _limit = _start;
        return false;
    }

    /// <summary>Finds the next event, whole, from <see cref="_start"/> on.</summary>
    private bool Find(out int length)
    {
        var searched = 0;
        var isOpen = false;
        while (true)
        {
            var text = _text.AsSpan(_start, _end - _start);
            if (!isOpen && !(isOpen = FindStart(text, ref searched)))
            {
                if (!Fill())
                {
                    NoteBetween(_text.AsSpan(_start, _end - _start));
                    _start = _end;
                    length = 0;
                    return false;
                }

                continue;
            }

            text = _text.AsSpan(_start, _end - _start);
            var end = text[searched..].IndexOf(End);
            var known = end < 0 ? text.Length : searched + end;
            var other = IndexOfStart(text, Math.Max(searched - Start.Length, Start.Length), known);
            if (other > 0)
            {
                // Another one begins before this one has ended: this one is cut off, as where files were joined.
                Broken++;
                Note(EventDamage.BrokenEvents, _consumed + _start);
                _start += other;
                searched = Start.Length;
                continue;
            }

            if (end >= 0)
            {
                length = searched + end + End.Length;
                return true;
            }

            searched = Math.Max(Start.Length, text.Length - End.Length);
            if (text.Length > MaxEventLength)
            {
                Broken++;
                Note(EventDamage.BrokenEvents, _consumed + _start);
                _start += Start.Length;
                (searched, isOpen) = (0, false);
                continue;
            }

            if (!Fill())
            {
                Broken++;
                Note(EventDamage.CutOff, _consumed + _start);
                _start = _end;
                length = 0;
                return false;
            }
        }
    }

    /// <summary>Goes to the start of an event in the text, over what stands before it.</summary>
    private bool FindStart(ReadOnlySpan<char> text, ref int searched)
    {
        var index = IndexOfStart(text, searched, text.Length);
        if (index < 0)
        {
            // Its beginning may be there already.
            searched = Math.Max(0, text.Length - Start.Length);
            if (text.Length >= BufferLength)
            {
                NoteBetween(text[..searched]);
                _start += searched;
                searched = 0;
            }

            return false;
        }

        NoteBetween(text[..index]);
        _start += index;
        searched = Start.Length;
        return true;
    }

    /// <summary>Where <c>&lt;Event&gt;</c> or <c>&lt;Event …</c> begins; neither <c>&lt;Events&gt;</c> nor <c>&lt;EventData&gt;</c>.</summary>
    private static int IndexOfStart(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to)
        {
            var index = text[from..to].IndexOf(Start);
            if (index < 0)
            {
                return -1;
            }

            from += index;
            if (from + Start.Length < text.Length && text[from + Start.Length] is ' ' or '>' or '\t' or '\r' or '\n')
            {
                return from;
            }

            from += Start.Length;
        }

        return -1;
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        // What is behind is let go; room is made for one more piece of the file.
        var kept = _end - _start;
        if (_start > 0)
        {
            _text.AsSpan(_start, kept).CopyTo(_text);
            _consumed += _start;
            (_start, _end) = (0, kept);
        }

        if (_text.Length - _end < BufferLength)
        {
            Array.Resize(ref _text, _text.Length * 2);
        }

        var read = _stream.Read(_bytes);
        _isAtEnd = read == 0;
        var decoded = _decoder.GetChars(_bytes.AsSpan(0, read), _text.AsSpan(_end), flush: _isAtEnd);
        var zero = _text.AsSpan(_end, decoded).IndexOf('\0');
        if (zero >= 0)
        {
            // No XML has it: from here on the file is UTF-16 where it was UTF-8.
            Note(EventDamage.EncodingChanges, _consumed + _end + zero);
            decoded = zero;
            _isAtEnd = true;
        }

        _end += decoded;
        return decoded > 0 || !_isAtEnd;
    }

    /// <summary>Whether what stands between events is what one expects there.</summary>
    private void NoteBetween(ReadOnlySpan<char> text)
    {
        var whole = text.Length;
        while ((text = text.TrimStart(" \t\r\n\uFEFF")).Length > 0)
        {
            var end = text.IndexOf('>');
            if (end < 0 || !(text.StartsWith("<?xml") || text.StartsWith("<Events") || text.StartsWith("</Events") || text.StartsWith("<!--")))
            {
                Note(EventDamage.ForeignText, _consumed + _start + (whole - text.Length));
                return;
            }

            HasRoot |= text.StartsWith("<Events");
            text = text[(end + 1)..];
        }
    }

    private void Note(EventDamage damage, long at)
    {
        // What makes most of the difference is said, and where it began.
        if (Damage is EventDamage.None or EventDamage.ForeignText || damage is EventDamage.EncodingChanges or EventDamage.CutOff)
        {
            Damage = damage;
        }

        DamagedAt ??= at;
    }

    private void NoteTime(ReadOnlySpan<char> segment)
    {
        if (ValueOf(segment, "SystemTime=") is { IsEmpty: false } text && EventTime.Parse(text) is { } at)
        {
            From = From is { } from && from <= at ? from : at;
            Until = Until is { } until && until >= at ? until : at;
        }
    }

    /// <summary>Whether the provider is one of those that count. In doubt it is.</summary>
    private static bool IsWanted(ReadOnlySpan<char> segment)
    {
        var provider = segment.IndexOf("<Provider");
        return provider < 0 || ValueOf(segment[provider..], "Name=") is not { IsEmpty: false } name || EventProviders.Find(name) is not null;
    }

    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> text, string attribute)
    {
        var index = text.IndexOf(attribute);
        if (index < 0 || index + attribute.Length >= text.Length)
        {
            return default;
        }

        text = text[(index + attribute.Length)..];
        var quote = text[0];
        return quote is '\'' or '"' && text[1..].IndexOf(quote) is >= 0 and var end ? text.Slice(1, end) : default;
    }
}
