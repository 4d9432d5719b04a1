using System.CommandLine;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>An input that cannot be used: one line, and nothing is run.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("plan.xml, line 3: no stage. Draw one.", "plan.xml, line 3: no stage. Draw one.")]
    [InlineData("Two\nlines", "Two lines")]
    [InlineData("Two\r\nlines", "Two lines")]
    [InlineData("Two\u2028lines", "Two lines")]
    [InlineData("A name with \u001b[31mcolour and a \u0007bell", "A name with \uFFFD[31mcolour and a \uFFFDbell")]
    public async Task An_input_that_cannot_be_used_is_refused_in_one_line(string message, string line)
    {
        using var folder = new TemporaryFolder();
        var theatre = Refusing(message);

        var answer = await theatre.RunAsync("check", "--scene", "quiet", "--plan", "plan.xml", "--format", $"json={folder.PathOf("report.json")}");

        Assert.Equal(line, answer.Refusal());
        Assert.Equal(0, theatre.Backstage.Observations);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task An_input_that_is_not_given_is_not_refused() => Assert.Equal(ExitCode.Success, (await Refusing("No.").RunAsync("check", "--scene", "quiet")).ExitCode);

    private static Theatre Refusing(string message) => new()
    {
        Configure = app => app.Inputs.Add(new InputOption<string>(
            new Option<string?>("--plan"),
            (plan, _, _) => plan is null ? Task.CompletedTask : throw new InvalidInputException(message))),
    };
}
