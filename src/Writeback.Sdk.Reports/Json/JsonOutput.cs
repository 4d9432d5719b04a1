using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>Writes JSON into memory, in pieces that are used again, and from there to where it goes.</summary>
internal static class JsonOutput
{
    // Nobody reads before all is written: the serializer of evidence flushes as it goes, and does not await.
    private static readonly PipeOptions InMemory = new(pauseWriterThreshold: 0, resumeWriterThreshold: 0, minimumSegmentSize: 1 << 16, useSynchronizationContext: false);

    /// <summary>Writes a document and the end of its last line. No command of a build server is spelled out in it: see <see cref="BuildCommands"/>.</summary>
    public static async Task WriteAsync(Action<Utf8JsonWriter> write, Stream output, CancellationToken cancellationToken)
    {
        var memory = new Pipe(InMemory);
        try
        {
            using (var writer = new Utf8JsonWriter(memory.Writer, JsonWriting.Options))
            {
                write(writer);
            }

            memory.Writer.Write("\n"u8);
            await memory.Writer.CompleteAsync().ConfigureAwait(false);
            var written = await memory.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var isAfterSign = false;
            foreach (var piece in written.Buffer)
            {
                var escaped = BuildCommands.EscapeJson(piece, ref isAfterSign);
                await output.WriteAsync(escaped, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await memory.Writer.CompleteAsync().ConfigureAwait(false);
            await memory.Reader.CompleteAsync().ConfigureAwait(false);
        }

        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
