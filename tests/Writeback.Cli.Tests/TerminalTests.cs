using System.Text.RegularExpressions;

namespace Writeback.Cli.Tests;

/// <summary>Colour and progress are for terminals, and for nobody who does not want them.</summary>
public sealed partial class TerminalTests
{
    private static readonly Dictionary<string, string> Plain = [];

    [Fact]
    public async Task Nothing_but_the_report_is_written_where_there_is_no_terminal()
    {
        var answer = await Tool.CheckAsync(ExportCopy.Sample);

        Assert.DoesNotContain('\e', answer.Output);
        Assert.Equal("", answer.Error);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS", "true")]
    [InlineData("TF_BUILD", "True")]
    [InlineData("GITLAB_CI", "true")]
    [InlineData("TEAMCITY_VERSION", "2026.1")]
    public async Task A_build_server_gets_no_escape_sequences_either(string variable, string value)
    {
        var answer = await Tool.RunAsync(
            new Dictionary<string, string> { [variable] = value }, ["check", "--connect-export", ExportCopy.Sample, "--select", "Connect"]);

        Assert.DoesNotContain('\e', answer.Everything);
    }

    [PseudoTerminalFact]
    public async Task A_terminal_shows_colour()
    {
        var answer = await PseudoTerminal.RunAsync(Plain, "check", "--connect-export", ExportCopy.Sample, "--select", "Connect");

        Assert.Equal(1, answer.ExitCode);
        Assert.Matches(@"\e\[[0-9;]+m×\e\[0m", answer.Output);
    }

    [PseudoTerminalFact]
    public async Task A_terminal_shows_no_colour_to_whoever_does_not_want_it()
    {
        string[] args = ["check", "--connect-export", ExportCopy.Sample, "--select", "Connect"];

        Assert.DoesNotMatch(Style(), (await PseudoTerminal.RunAsync(new Dictionary<string, string> { ["NO_COLOR"] = "1" }, args)).Output);
        Assert.DoesNotMatch(Style(), (await PseudoTerminal.RunAsync(new Dictionary<string, string> { ["TERM"] = "dumb" }, args)).Output);
    }

    [PseudoTerminalFact]
    public async Task The_option_no_color_takes_the_colour_from_report_and_progress()
    {
        var answer = await PseudoTerminal.RunAsync(Plain, "check", "--connect-export", ExportCopy.Sample, "--select", "Connect", "--no-color");

        Assert.DoesNotMatch(Style(), answer.Output);
        Assert.Contains("\n× WB3004  Password writeback is enabled on the Entra connector", answer.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [PseudoTerminalFact]
    public async Task A_refusal_on_a_terminal_is_plain()
        => Assert.DoesNotMatch(Style(), (await PseudoTerminal.RunAsync(Plain, "check", "--select", "Conect")).Output);

    // Select Graphic Rendition; the runtime itself may send other sequences to a terminal.
    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Style();
}
