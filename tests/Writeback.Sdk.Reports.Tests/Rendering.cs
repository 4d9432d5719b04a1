using System.Text;
using System.Text.RegularExpressions;

namespace Writeback.Sdk.Reports.Tests;

/// <summary>A report as a renderer writes it.</summary>
internal static partial class Rendering
{
    public static ReportSettings Settings { get; } = new() { ToolName = "harbour", ToolVersion = "1.2.3" };

    public static Task<string> ToConsoleAsync(this Report report, ReportSettings? settings = null) => RenderAsync(new ConsoleReportRenderer(), report, settings);

    public static Task<string> ToJsonAsync(this Report report) => RenderAsync(new JsonReportRenderer(), report, null);

    public static string WithoutAnsi(string text) => Ansi().Replace(text, "");

    private static async Task<string> RenderAsync(IReportRenderer renderer, Report report, ReportSettings? settings)
    {
        using var output = new MemoryStream();
        await renderer.WriteAsync(report, settings ?? Settings, output);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Ansi();
}
