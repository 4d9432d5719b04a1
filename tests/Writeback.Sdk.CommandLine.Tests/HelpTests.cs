namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>Help and version, on standard output.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task The_help_of_the_tool_names_its_purpose_its_commands_and_examples(string option)
    {
        var answer = await Theatre.PlayAsync(option);

        Assert.Equal((ExitCode.Success, ""), (answer.ExitCode, answer.Error));
        foreach (var part in new[] { "Plays scenes.", "check", "list", "explain <ID>", "--version", "Examples:\n  theatre check --scene quiet\n" })
        {
            Assert.Contains(part, answer.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_help_of_check_names_every_option_the_formats_and_examples()
    {
        var answer = await Theatre.PlayAsync("check", "--help");

        Assert.Equal((ExitCode.Success, ""), (answer.ExitCode, answer.Error));
        foreach (var part in new[]
        {
            "--scene", "--select <X>", "--skip <X>", "--format <NAME[=FILE]>", "--output <[FORMAT:]FILE>", "Formats: console, json, sarif, junit, markdown, html, csv, github, azure.", "--fail-on <error|warning|never>", "[default: error]",
            "--timeout <TIME>", "--parallel <N>", "--no-color", "Examples:",
        })
        {
            Assert.Contains(part, answer.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("list")]
    [InlineData("explain")]
    public async Task The_help_of_other_commands_comes_without_examples(string command)
    {
        var answer = await Theatre.PlayAsync(command, "--help");

        Assert.Equal(ExitCode.Success, answer.ExitCode);
        Assert.StartsWith("Description:", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Examples:", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_help_need_not_have_typed_the_rest_right()
        => Assert.Equal((ExitCode.Success, ""), await Theatre.PlayAsync("check", "--selct", "--help") is var answer ? (answer.ExitCode, answer.Error) : default);

    [Fact]
    public async Task Help_runs_nothing()
    {
        var theatre = new Theatre();

        await theatre.RunAsync("check", "--scene", "quiet", "--help");

        Assert.Equal(0, theatre.Backstage.Observations);
    }

    [Fact]
    public async Task The_version_is_that_of_the_program_and_nothing_else()
        => Assert.Equal(new Answer(ExitCode.Success, "1.2.3-test\n", ""), await Theatre.PlayAsync("--version"));
}
