using System.Text;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Sdk.Probes.Tests.Events;

/// <summary>Reads a text of events as a file would be read.</summary>
internal static class Reading
{
    public static ServerEvents Of(EventLog log, Encoding? encoding = null) => Of(Bytes(log.Build(), encoding));

    public static ServerEvents Of(byte[] content)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, content);
            return new ServerEventReader().ReadAsync(new ServerEventFiles([file]), CancellationToken.None).GetAwaiter().GetResult();
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static byte[] Bytes(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    public static string Ids(this ServerEvents events) => string.Join(' ', events.Counts.Select(count => $"{count.Id}x{count.Count}"));
}
