using System.Text.Json;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>What a command line gave back.</summary>
internal sealed record Answer(int ExitCode, string Output, string Error)
{
    /// <summary>The report, where it was asked for as JSON on standard output.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

    /// <summary>The status of each check of the JSON report, by id.</summary>
    public Dictionary<string, string?> Statuses => Json.StatusesById();

    /// <summary>Asserts that nothing was run and one line says why, and returns that line.</summary>
    public string Refusal()
    {
        Assert.Equal(CommandLine.ExitCode.InvalidCommand, ExitCode);
        Assert.Equal("", Output);
        var line = Assert.Single(Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("theatre: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', line);
        return line["theatre: ".Length..];
    }
}
