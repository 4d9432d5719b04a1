using System.Globalization;

namespace Writeback.Sdk.Reports;

/// <summary>For whom a report is written.</summary>
public sealed record ReportSettings
{
    /// <summary>The name of the tool that made the run.</summary>
    public required string ToolName { get; init; }

    /// <summary>Its version.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The language of texts for people, and the culture of their numbers and dates. Machine formats are invariant.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The time zone of moments in texts for people, each of which names its offset. Machine formats are in UTC. The default is UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The exit code of the process that made the run; null when there is none, or it is not known.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The way that is drawn, with its broken part marked; null when there is none to draw.</summary>
    public DeploymentPath? Path { get; init; }

    /// <summary>What has changed since an earlier report that the run is measured by; null when there is none.</summary>
    public ReportDiff? Baseline { get; init; }

    /// <summary>Whether the output understands ANSI colours.</summary>
    public bool Color { get; init; }

    /// <summary>The width of a line, in columns. The default is 80.</summary>
    public int Width { get; init; } = 80;

    /// <summary>A moment for people: the same everywhere but for the time zone, which it names.</summary>
    internal string Moment(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, TimeZone);
        return local.Offset == TimeSpan.Zero
            ? local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC"
            : local.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
    }
}
