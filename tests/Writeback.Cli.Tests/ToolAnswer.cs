using System.Text.Json;
using NJsonSchema;

namespace Writeback.Cli.Tests;

/// <summary>What a process gave back.</summary>
internal sealed record ToolAnswer(int ExitCode, string Output, string Error)
{
    private static readonly Lazy<Task<JsonSchema>> ReportSchema = new(() => JsonSchema.FromFileAsync(
        Path.GetFullPath(Path.Combine(ExportCopy.Sample, "..", "..", "..", "src", "Writeback.Cli", "schemas", "report.json"))));

    private JsonElement? _json;

    /// <summary>What was asked for as JSON on standard output. A report is held against the published schema, whichever test asks for it.</summary>
    public JsonElement Json => _json ??= Parse();

    /// <summary>Everything that anybody could read.</summary>
    public string Everything => Output + Error;

    /// <summary>Asserts that nothing was run and one line says why, and returns that line.</summary>
    public string Refusal()
    {
        Assert.Equal((2, ""), (ExitCode, Output));
        var line = Assert.Single(Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        Assert.StartsWith("writeback: ", line, StringComparison.Ordinal);
        return line["writeback: ".Length..];
    }

    private JsonElement Parse()
    {
        var json = JsonElement.Parse(Output);
        if (json.TryGetProperty("$schema", out var schema) && schema.GetString() == "urn:writeback-sdk:schema:report:1.0")
        {
            Assert.Empty(ReportSchema.Value.GetAwaiter().GetResult().Validate(Output).Select(fault => fault.ToString()));
        }

        return json;
    }
}
