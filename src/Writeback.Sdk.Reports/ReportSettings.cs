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

    /// <summary>What has changed since an earlier report that the run is measured by; null when there is none.</summary>
    public ReportDiff? Baseline { get; init; }

    /// <summary>Whether the output understands ANSI colours.</summary>
    public bool Color { get; init; }

    /// <summary>The width of a line, in columns. The default is 80.</summary>
    public int Width { get; init; } = 80;
}
