using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace Writeback.Sdk.Reports.Tests;

/// <summary>A report as a renderer writes it.</summary>
internal static partial class Rendering
{
    private static readonly ConcurrentDictionary<CheckRegistry, Task<JsonSchema>> Schemas = new();

    public static ReportSettings Settings { get; } = new() { ToolName = "harbour", ToolVersion = "1.2.3" };

    public static Task<string> ToConsoleAsync(this Report report, ReportSettings? settings = null) => RenderAsync(new ConsoleReportRenderer(), report, settings);

    public static Task<string> ToJsonAsync(this Report report) => RenderAsync(new JsonReportRenderer(), report, null);

    /// <summary>Every renderer there is.</summary>
    public static IReadOnlyList<IReportRenderer> All { get; } =
    [
        new ConsoleReportRenderer(), new JsonReportRenderer(), new SarifReportRenderer(), new JUnitReportRenderer(), new MarkdownReportRenderer(),
        new HtmlReportRenderer(), new CsvReportRenderer(), new GitHubAnnotationRenderer(), new AzureAnnotationRenderer(),
    ];

    /// <summary>The report in a format, with what differs from run to run taken out.</summary>
    public static async Task<string> ToFormatAsync(this Report report, string format, ReportSettings? settings = null)
        => (await RenderAsync(All.Single(renderer => renderer.Format == format), report, settings))
            .Replace(report.Run.Id.ToString(), Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace(settings?.Baseline?.OlderRunId?.ToString() ?? report.Run.Id.ToString(), Guid.AllBitsSet.ToString(), StringComparison.Ordinal);

    public static string WithoutAnsi(string text) => Ansi().Replace(text, "");

    private static async Task<string> RenderAsync(IReportRenderer renderer, Report report, ReportSettings? settings)
    {
        using var output = new MemoryStream();
        await renderer.WriteAsync(report, settings ?? Settings, output);
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(output.ToArray());
        if (renderer is JsonReportRenderer)
        {
            // Every report that a test makes is as the published schema says.
            var schema = await Schemas.GetOrAdd(report.Registry, registry => JsonSchema.FromJsonAsync(JsonSchemas.OfReport(registry)));
            Assert.Empty(schema.Validate(text).Select(fault => fault.ToString()));
        }

        return text;
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Ansi();
}
