namespace Writeback.Sdk.CommandLine.Tests;

/// <summary><c>check --baseline</c>: what was there before does not fail a build.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("grave=fail", "grave=fail", "error", ExitCode.Success, "unchanged")]
    [InlineData("grave=warn", "grave=warn", "warning", ExitCode.Success, "unchanged")]
    [InlineData("quiet", "grave=fail", "error", ExitCode.Findings, "new")]
    [InlineData("grave=warn", "grave=fail", "error", ExitCode.Findings, "worse")]
    [InlineData("grave=fail", "grave=warn", "warning", ExitCode.Success, "better")]
    [InlineData("grave=fail", "quiet", "error", ExitCode.Success, "fixed")]
    public async Task Only_what_is_new_or_worse_makes_the_exit_code_1(string before, string now, string failOn, int exitCode, string state)
    {
        var answer = await Theatre.PlayAsync(
            "check", "--scene", now, "--baseline", await ReportOf(before), "--format", "json", "--fail-on", failOn, "--select", "TP1001");

        Assert.Equal(exitCode, answer.ExitCode);
        Assert.Equal(state, answer.Json.GetProperty("checks")[0].GetProperty("findings")[0].GetProperty("baselineState").GetString());
        Assert.Equal(1, answer.Json.GetProperty("baseline").GetProperty(state).GetInt32());
    }

    [Fact]
    public async Task A_baseline_that_is_no_report_is_refused_before_anything_is_run()
    {
        var file = _folder.PathOf("old.json");
        await File.WriteAllTextAsync(file, "{}");
        var theatre = new Theatre();

        var answer = await theatre.RunAsync("check", "--scene", "quiet", "--baseline", file);

        Assert.StartsWith($"{file} is JSON, but no report", answer.Refusal(), StringComparison.Ordinal);
        Assert.Equal(0, theatre.Backstage.Observations);
    }

    private async Task<string> ReportOf(string scene)
    {
        var file = _folder.PathOf("before.json");
        await Theatre.PlayAsync("check", "--scene", scene, "--format", $"json={file}");
        return file;
    }
}
