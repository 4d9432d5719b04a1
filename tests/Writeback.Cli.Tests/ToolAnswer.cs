using System.Text.Json;

namespace Writeback.Cli.Tests;

/// <summary>What a process gave back.</summary>
internal sealed record ToolAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>The report, where it was asked for as JSON on standard output.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

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
}
