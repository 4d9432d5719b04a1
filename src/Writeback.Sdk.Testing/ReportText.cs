using System.Text;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.Testing;

/// <summary>A report as a renderer writes it: without colour, 80 columns, in the invariant culture, by a tool whose name and version do not change.</summary>
public static class ReportText
{
    /// <summary>For whom reports are written here.</summary>
    public static ReportSettings Settings { get; } = new() { ToolName = "test", ToolVersion = "0.0.0" };

    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="renderer">The format.</param>
    /// <param name="settings">For whom; null for <see cref="Settings"/>.</param>
    public static async Task<string> RenderAsync(Report report, IReportRenderer renderer, ReportSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(renderer);
        using var output = new MemoryStream();
        await renderer.WriteAsync(report, settings ?? Settings, output).ConfigureAwait(false);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }
}
