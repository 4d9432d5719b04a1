using System.Diagnostics;

namespace Writeback.Cli.Tests;

/// <summary>The limits of the runner from the environment, and inputs that are no files.</summary>
public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("WRITEBACK__MaxParallelism", "0", "MaxParallelism is 0; give a number from 1 to 1024.")]
    [InlineData("WRITEBACK__Probes__NoProbe__MaxRetries", "1", "Probes:NoProbe is no probe.")]
    [InlineData("WRITEBACK__Severities__WB0000", "info", "Severities:WB0000 is no check, category or tag.")]
    [InlineData("WRITEBACK__Checks__WB0000__MaxDays", "1", "Checks:WB0000 is no check.")]
    [InlineData("WRITEBACK__Checks__WB3001__MaxDays", "1", "checks:WB3001: WB3001 has no options.")]
    public async Task A_limit_that_cannot_be_kept_is_refused_by_name(string variable, string value, string message)
    {
        var answer = await Tool.RunAsync(
            new Dictionary<string, string> { [variable] = value }, ["check", "--connect-export", ExportCopy.Sample, "--select", "Connect"]);

        Assert.Equal((2, "", $"writeback: Environment variable {variable}: {message}\n"), (answer.ExitCode, answer.Output, answer.Error));
    }

    [Fact]
    public async Task A_severity_from_the_environment_decides_the_exit_code()
    {
        var environment = new Dictionary<string, string> { ["WRITEBACK__Severities__WB3011"] = "info" };

        var answer = await Tool.RunAsync(environment, ["check", "--connect-export", ExportCopy.Sample, "--select", "WB3011"]);

        Assert.Equal(0, answer.ExitCode);
    }

    [UnixFact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        using var export = new ExportCopy();
        File.Delete(export.PathOf(ExportCopy.Settings));
        using var pipe = Process.Start("mkfifo", [export.PathOf(ExportCopy.Settings)]);
        await pipe.WaitForExitAsync();

        var answer = await Tool.CheckAsync(export.Folder);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("GlobalSettings/MV.xml is empty (0 bytes)", answer.Error, StringComparison.Ordinal);
    }
}
