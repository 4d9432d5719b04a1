using System.Diagnostics;
using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Benchmarks.Events;

/// <summary>
/// Event XML: how fast it is read and put together, and what memory that takes at most, beside <see cref="XmlReader"/> alone over the same file. Two files: all
/// events ours, and one of ten, as in a log that nobody has filtered. Each reading has a process of its own for the memory: see <c>events.sh</c>.
/// </summary>
internal static class EventXmlMeasurement
{
    private const int Rounds = 5;
    private const double Megabyte = 1024 * 1024;

    /// <summary>Writes a file of a length, of which one event of so many is ours.</summary>
    public static void Write(string file, long megabytes, int oneOf)
    {
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        var at = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        var length = (long)(megabytes * Megabyte);
        for (var record = 0; writer.BaseStream.Position < length; record++)
        {
            at = at.AddSeconds(20);
            var isOurs = record % oneOf == 0;
            var provider = !isOurs ? "Application Stranger" : record % 3 == 0 ? "ADSync" : "PasswordResetService";
            var id = !isOurs ? 1000 : record % 3 == 0 ? 6329 : record % 3 == 1 ? 31019 : 33004;
            var data = $"TrackingId: {Guid.NewGuid()}, Reason: Synchronization Engine returned an error hr=80230626, message=<denied>, Context: cloudAnchor: User_{Guid.NewGuid()}, UserPrincipalName: user{record}@contoso.com";
            writer.Write("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='");
            writer.Write(provider);
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"'/><EventID Qualifiers='0'>{id}</EventID><Level>2</Level><Task>0</Task><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='{at:yyyy-MM-ddTHH:mm:ss.fffffff}00Z'/><EventRecordID>{record}</EventRecordID><Channel>Application</Channel><Computer>SYNC01.contoso.com</Computer><Security/></System><EventData><Data>{SecurityElement.Escape(data)}</Data></EventData></Event>\r\n"));
        }
    }

    /// <summary>Reads a file once to warm up and some times more; prints MB/s by the median and the process's peak of memory.</summary>
    public static void Read(string file, string how)
    {
        Action<string> read = how == "bare" ? ReadBare : ReadOurs;
        List<double> seconds = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            read(file);
            if (round > 0)
            {
                seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        seconds.Sort();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{how} {new FileInfo(file).Length / Megabyte / seconds[Rounds / 2]:0} MB/s, peak working set {process.PeakWorkingSet64 / Megabyte:0} MB, live heap {GC.GetTotalMemory(forceFullCollection: true) / Megabyte:0.0} MB"));
    }

    private static void ReadBare(string file)
    {
        using var stream = Open(file);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
        }
    }

    private static void ReadOurs(string file)
    {
        using var stream = Open(file);
        DateTimeOffset? from = null;
        DateTimeOffset? until = null;
        var tally = new EventTally();
        ServerEventReader.Read(stream, "events.xml", tally, ref from, ref until, CancellationToken.None);
        GC.KeepAlive(tally.Finish("files"));
    }

    private static FileStream Open(string file) => new(file, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 256 * 1024 });
}
