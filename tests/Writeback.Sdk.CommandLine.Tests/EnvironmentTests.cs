using System.CommandLine;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>Inputs that hang, and what goes wrong where nobody expects it.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public async Task An_input_that_hangs_is_refused_when_the_time_is_up()
    {
        var theatre = new Theatre
        {
            Configure = app => app.Inputs.Insert(0, new InputOption<string>(new Option<string?>("--curtain"), (_, _, _) => new TaskCompletionSource().Task)),
        };

        var answer = await theatre.RunAsync("check", "--scene", "quiet", "--timeout", "50ms");

        Assert.Equal((ExitCode.InvalidCommand, ""), (answer.ExitCode, answer.Output));
        Assert.Equal("theatre: --curtain could not be read within the time limit. Copy it to this machine, or give more time: --timeout.\n", answer.Error);
    }

    [Fact]
    public async Task What_nobody_expected_ends_in_one_line_by_type_and_code()
    {
        var theatre = new Theatre { Configure = app => app.Inputs.Add(new InputOption<string>(new Option<string?>("--curtain"), (_, _, _) => throw new IOException("secret"))) };

        var answer = await theatre.RunAsync("check", "--scene", "quiet");

        Assert.Equal(ExitCode.Incomplete, answer.ExitCode);
        Assert.Equal("theatre: Unexpected failure: IOException (80131620).\n", answer.Error);
    }
}
