using System.Text.Json;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>The exit codes: a contract with scripts.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("quiet", "error", 0)]
    [InlineData("quiet", "warning", 0)]
    [InlineData("quiet", "never", 0)]
    [InlineData("grave=fail", "error", 1)]
    [InlineData("grave=fail", "warning", 1)]
    [InlineData("grave=fail", "never", 0)]
    [InlineData("grave=warn", "error", 0)]
    [InlineData("grave=warn", "warning", 1)]
    [InlineData("grave=warn", "never", 0)]
    [InlineData("mild=fail", "error", 0)]
    [InlineData("mild=fail", "warning", 1)]
    [InlineData("mild=fail", "never", 0)]
    [InlineData("mild=warn", "error", 0)]
    [InlineData("mild=warn", "warning", 1)]
    [InlineData("trivial=fail", "error", 0)]
    [InlineData("trivial=fail", "warning", 0)]
    [InlineData("trivial=warn", "warning", 0)]
    [InlineData("grave=fail", "ERROR", 1)]
    public async Task What_counts_is_as_grave_as_asked_for(string scene, string failOn, int exitCode)
        => Assert.Equal(exitCode, (await Theatre.PlayAsync("check", "--scene", scene, "--fail-on", failOn)).ExitCode);

    [Fact]
    public async Task Only_errors_count_by_default()
    {
        Assert.Equal(ExitCode.Findings, (await Theatre.PlayAsync("check", "--scene", "grave=fail")).ExitCode);
        Assert.Equal(ExitCode.Success, (await Theatre.PlayAsync("check", "--scene", "mild=fail")).ExitCode);
    }

    [Fact]
    public async Task A_check_that_was_not_selected_does_not_count()
        => Assert.Equal(ExitCode.Success, (await Theatre.PlayAsync("check", "--scene", "grave=fail", "--skip", "TP1001,TP3001")).ExitCode);

    [Fact]
    public async Task A_run_without_its_input_skips_what_needs_it_and_says_how_to_give_it()
    {
        var answer = await Theatre.PlayAsync("check");

        Assert.Equal(ExitCode.Success, answer.ExitCode);
        Assert.StartsWith("- No check could be judged: nothing it needs is configured.", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Give the scene: --scene WORDS.", string.Join(' ', answer.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_throws_makes_the_run_incomplete_and_the_others_are_judged()
    {
        var answer = await Theatre.PlayAsync("check", "--scene", "throw grave=fail", "--format", "json");

        Assert.Equal(ExitCode.Incomplete, answer.ExitCode);
        Assert.Equal("TP1001 fail, TP1002 pass, TP1003 pass, TP2001 error, TP3001 skipped", Describe(answer));
        Assert.Equal("", answer.Error);
        Assert.DoesNotContain("hunter2", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_reaches_its_time_limit_is_incomplete_and_reports_what_it_knows()
    {
        // The limit holds for reading the options, too, which a busy machine may need some time for.
        var answer = await Theatre.PlayAsync("check", "--scene", "hang mild=fail", "--timeout", "3s", "--format", "json");

        Assert.Equal(ExitCode.Incomplete, answer.ExitCode);
        Assert.Equal("TP1001 pass, TP1002 fail, TP1003 pass, TP2001 pass, TP3001 timedOut", Describe(answer));
        Assert.False(answer.Json.IsComplete());
    }

    [Fact]
    public async Task A_time_limit_that_is_not_reached_changes_nothing()
    {
        var answer = await Theatre.PlayAsync("check", "--scene", "quiet", "--timeout", "1h", "--format", "json");

        Assert.Equal(ExitCode.Success, answer.ExitCode);
        Assert.True(answer.Json.IsComplete());
    }

    [Fact]
    public async Task An_interrupted_run_writes_the_report_so_far_to_every_target()
    {
        using var folder = new TemporaryFolder();
        using var source = new CancellationTokenSource();
        var theatre = new Theatre { CancellationToken = source.Token };
        var run = theatre.RunAsync(
            "check", "--scene", "hang grave=warn", "--format", "console", "--format", $"json={folder.PathOf("report.json")}");
        await theatre.Backstage.Hanging;

        await source.CancelAsync();
        var answer = await run;

        Assert.Equal(ExitCode.Interrupted, answer.ExitCode);
        Assert.Contains("Incomplete: the run was cancelled", answer.Output, StringComparison.Ordinal);
        var report = JsonElement.Parse(await File.ReadAllTextAsync(folder.PathOf("report.json")));
        Assert.False(report.IsComplete());
        Assert.Equal(["warn", "pass", "pass", "pass", "cancelled"], report.StatusesById().Values);
        Assert.Equal(["report.json"], folder.Names);
    }

    [Fact]
    public async Task An_interruption_before_anything_was_run_is_told_as_such()
    {
        using var source = new CancellationTokenSource();
        var theatre = new Theatre
        {
            CancellationToken = source.Token,
            Configure = app => app.Inputs.Add(new InputOption<string>(
                new System.CommandLine.Option<string?>("--slow"),
                async (_, _, cancellationToken) =>
                {
                    await source.CancelAsync();
                    cancellationToken.ThrowIfCancellationRequested();
                })),
        };

        var answer = await theatre.RunAsync("check", "--scene", "quiet", "--format", "json");

        Assert.Equal((ExitCode.Interrupted, "", "theatre: Interrupted before anything was run.\n"), (answer.ExitCode, answer.Output, answer.Error));
        Assert.Equal(0, theatre.Backstage.Observations);
    }

    private static string Describe(Answer answer) => string.Join(", ", answer.Statuses.Select(status => $"{status.Key} {status.Value}"));
}
