namespace Writeback.Cli.Tests;

/// <summary>What the README shows is what a newcomer sees.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_report_in_the_README_is_what_its_command_prints()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(ExportCopy.Sample, "../../../README.md"));
        Assert.Contains("check --connect-export samples/connect-exports/tailwind --select Connect", readme, StringComparison.Ordinal);

        var answer = await Tool.CheckAsync(ExportCopy.Sample);

        // All but the last line, which tells when and how fast.
        var report = answer.Output[..answer.Output.LastIndexOf("\n\nwriteback ", StringComparison.Ordinal)];
        Assert.Contains($"```\n{report}\n```", readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
