using System.Diagnostics.Eventing.Reader;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Text;

namespace Writeback.Sdk.Probes.Events;

/// <summary>Reads files of events, forward, in a bounded amount of memory.</summary>
public sealed class ServerEventReader
{
    private const int BufferSize = 256 * 1024;

    // A log has gigabytes, and is asked twice: for the endpoints to probe, then as evidence.
    private readonly ConditionalWeakTable<ServerEventFiles, ServerEvents> _read = [];

    /// <summary>Reads the files, one after the other, as one log.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What they say; what they said the first time, where the same <paramref name="files"/> are given again.</returns>
    /// <exception cref="ObservationException">A file is missing, empty, must not be read, or holds no events at all. One that is damaged is read as far as it goes.</exception>
    public async Task<ServerEvents> ReadAsync(ServerEventFiles files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!_read.TryGetValue(files, out var events))
        {
            events = await Task.Run(() => Read(files, cancellationToken), cancellationToken).ConfigureAwait(false);
            _read.AddOrUpdate(files, events);
        }

        return events;
    }

    /// <summary>Reads one text of events; says what is wrong with it.</summary>
    internal static EventFile Read(Stream stream, string name, EventTally tally, ref DateTimeOffset? from, ref DateTimeOffset? until, CancellationToken cancellationToken)
    {
        using var reader = new EventXmlReader(stream, cancellationToken);
        while (reader.Read() is { } entry)
        {
            tally.Add(entry);
        }

        var segments = reader.Segments;
        if (segments.Events == 0 && (!segments.HasRoot || segments.Damage is EventDamage.ForeignText or EventDamage.EncodingChanges))
        {
            throw EventFailure.NoEvents(name);
        }

        from = Earlier(from, segments.From);
        until = Later(until, segments.Until);
        return new EventFile(name, segments.Events, segments.Damage, segments.Broken, segments.DamagedAt);
    }

    private static ServerEvents Read(ServerEventFiles files, CancellationToken cancellationToken)
    {
        var tally = new EventTally();
        DateTimeOffset? from = null;
        DateTimeOffset? until = null;
        List<EventFile> read = [];
        foreach (var file in files.Files)
        {
            read.Add(ReadFile(file, tally, ref from, ref until, cancellationToken));
        }

        return tally.Finish("files") with { From = from, Until = until, Files = read, EventsRead = read.Sum(file => file.Events) };
    }

    private static EventFile ReadFile(string file, EventTally tally, ref DateTimeOffset? from, ref DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file);
        try
        {
            using var stream = new FileStream(file, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = BufferSize,
            });
            var head = new byte[8];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (length == 0)
            {
                throw EventFailure.Empty(name);
            }

            stream.Position = 0;
            if (!EventEncoding.IsLog(head.AsSpan(0, length)))
            {
                return Read(stream, name, tally, ref from, ref until, cancellationToken);
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            throw EventFailure.Denied(name, exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw EventFailure.Gone(name, exception);
        }
        catch (IOException exception)
        {
            throw EventFailure.Unreadable(name, exception);
        }

        return OperatingSystem.IsWindows() ? ReadLog(file, name, tally, ref from, ref until, cancellationToken) : throw EventFailure.OnlyOnWindows(name);
    }

    /// <summary>A log of Windows, by its own API: each event becomes the XML that is read otherwise.</summary>
    [SupportedOSPlatform("windows")]
    private static EventFile ReadLog(string file, string name, EventTally tally, ref DateTimeOffset? from, ref DateTimeOffset? until, CancellationToken cancellationToken)
    {
        try
        {
            using var log = new EventLogReader(Path.GetFullPath(file), PathType.FilePath);
            using var stream = new LogStream(log);
            return Read(stream, name, tally, ref from, ref until, cancellationToken);
        }
        catch (EventLogException exception)
        {
            throw EventFailure.Damaged(name, exception);
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other ?? one : one;

    /// <summary>The events of a log as one text.</summary>
    [SupportedOSPlatform("windows")]
    private sealed class LogStream(EventLogReader log) : Stream
    {
        private ReadOnlyMemory<byte> _event = Encoding.UTF8.GetBytes("<Events>");

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            while (_event.IsEmpty)
            {
                using var next = log.ReadEvent();
                if (next is null)
                {
                    return 0;
                }

                _event = Encoding.UTF8.GetBytes(next.ToXml());
            }

            var length = Math.Min(buffer.Length, _event.Length);
            _event.Span[..length].CopyTo(buffer);
            _event = _event[length..];
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
