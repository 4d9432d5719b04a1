namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>What a failure counts as: by the command line, the environment, the file, the check.</summary>
public sealed class SeverityTests
{
    [Fact]
    public async Task A_severity_of_the_command_line_outranks_the_file_and_the_environment()
    {
        using var theatre = new ConfiguredTheatre()
            .With("""{ "severities": { "Structure": "warning", "TP1001": "warning" } }""", "named.json")
            .WithVariable("Severities__TP1001", "none");

        var answer = await theatre.CheckAsync("--scene", "grave=fail", "--config", "named.json", "--severity", "TP1001=error");

        Assert.Equal(ExitCode.Findings, answer.ExitCode);
    }

    [Theory]
    [InlineData("Structure=info")]
    [InlineData("quick=INFO")]
    [InlineData("tp1001=none")]
    public async Task A_category_or_a_tag_of_the_command_line_outranks_an_id_of_the_file(string rule)
    {
        using var theatre = new ConfiguredTheatre().With("""{ "severities": { "TP1001": "error" } }""");

        var answer = await theatre.CheckAsync("--scene", "grave=fail", "--severity", rule);

        Assert.Equal(ExitCode.Success, answer.ExitCode);
    }

    [Fact]
    public async Task An_id_outranks_a_category_in_whatever_order_they_are_given()
    {
        var answer = await Theatre.PlayAsync("check", "--scene", "grave=fail", "--severity", "TP1001=error", "--severity", "Structure=none");

        Assert.Equal(ExitCode.Findings, answer.ExitCode);
    }

    [Theory]
    [InlineData("TP1001", "--severity TP1001 names no severity. Give one such as TP1001=info: error, warning, info or none.")]
    [InlineData("TP1001=fatal", "--severity TP1001=fatal names no severity. Give one such as TP1001=info: error, warning, info or none.")]
    [InlineData("Structur=info", "--severity Structur=info: no check, category or tag is called Structur. Did you mean Structure?")]
    public async Task A_severity_that_makes_no_sense_is_refused(string rule, string refusal)
        => Assert.Equal(refusal, (await Theatre.PlayAsync("check", "--severity", rule)).Refusal());
}
