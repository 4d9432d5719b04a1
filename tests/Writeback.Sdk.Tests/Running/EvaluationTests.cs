using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Tests;

/// <summary>When checks start, and when the run no longer waits for them.</summary>
public sealed class EvaluationTests : IDisposable
{
    private readonly BlockedThread[] _blocked = [new(), new(), new(), new()];
    private readonly FakeTimeProvider _clock = new();

    public void Dispose()
    {
        foreach (var thread in _blocked)
        {
            thread.Dispose();
        }
    }

    [Fact]
    public async Task Checks_that_take_their_time_run_side_by_side()
    {
        var run = Blocking(4).RunAsync(options => options.CheckTimeout = TimeSpan.FromHours(1));

        // None of them ends before all of them have begun.
        await Task.WhenAll(_blocked.Select(thread => thread.Entered.WaitAsync()));
        Dispose();

        Assert.All((await run).Outcomes, outcome => Assert.Equal(CheckStatus.Pass, outcome.Status));
    }

    [Fact]
    public async Task A_run_whose_time_is_up_does_not_wait_for_its_checks()
    {
        var run = Blocking(1).RunAsync(Impatient, clock: _clock);
        await _blocked[0].Entered.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(3));
        _clock.Advance(TimeSpan.FromSeconds(2));
        var report = await run;

        Assert.Equal(RunInterruption.TimedOut, report.Run.Interruption);
        Assert.Equal(["The run reached its time limit before the check came to a verdict."], report["T0001"].Lines());
        Assert.Equal((CheckStatus.TimedOut, CheckStatus.TimedOut), (report["T0001"].Status, report["T9999"].Status));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_does_not_wait_for_its_checks()
    {
        using var source = new CancellationTokenSource();
        var run = Blocking(1).RunAsync(options => options.CheckTimeout = TimeSpan.FromHours(1), clock: _clock, cancellationToken: source.Token);
        await _blocked[0].Entered.WaitAsync();
        await source.CancelAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(2));
        var report = await run;

        Assert.Equal(RunInterruption.Cancelled, report.Run.Interruption);
        Assert.Equal(CheckStatus.Cancelled, report["T0001"].Status);
    }

    [Fact]
    public async Task A_run_that_was_cancelled_beforehand_judges_what_needs_no_evidence_and_says_that_it_was()
    {
        var report = await new TestPack().WithCheck("T0001", CheckStatus.Pass).RunAsync(cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(RunInterruption.Cancelled, report.Run.Interruption);
        Assert.True(report["T0001"].Passed);
    }

    [Fact]
    public async Task A_check_that_has_nothing_to_say_about_an_element_is_not_skipped_for_it()
    {
        var report = await new TestPack()
            .WithList(new Item("ours"), new Item("theirs"))
            .WithCheck("T0001", given => TestPack.Finding(given.Element<Item>().Subject == "theirs" ? CheckStatus.Fail : CheckStatus.Pass), uses: Use.Each<Item>())
            .WithCheck(
                "T0002",
                given => given.Element<Item>().Subject == "ours" ? TestPack.Finding(CheckStatus.Pass) : null,
                requires: ["T0001"],
                uses: Use.Each<Item>())
            .RunAsync();

        Assert.Equal(["ours: It is Pass."], report["T0002"].Lines());
        Assert.True(report["T0002"].Passed);
        Assert.Empty(report["T0002"].Because);
    }

    [Fact]
    public async Task A_warning_counts_beside_a_finding_that_came_to_no_verdict()
    {
        var report = await new TestPack()
            .WithList(new Item("a"), new Item("b"))
            .WithCheck(
                "T0001", given => TestPack.Finding(given.Element<Item>().Subject == "a" ? CheckStatus.Warn : CheckStatus.Inconclusive), uses: Use.Each<Item>())
            .RunAsync();

        Assert.Equal((CheckStatus.Inconclusive, Severity.Warning), (report["T0001"].Status, report["T0001"].Gravity));
    }

    [Fact]
    public async Task Who_watches_a_run_cannot_end_it()
    {
        var report = await new TestPack().WithEvidence(new Alpha()).WithCheckOf<Alpha>("T0001").RunAsync(progress: new Clumsy());

        Assert.True(report["T0001"].Passed);
    }

    private static void Impatient(CheckRunnerOptions options)
    {
        options.RunTimeout = TimeSpan.FromSeconds(2);
        options.CheckTimeout = TimeSpan.FromHours(1);
        options.MaxParallelism = 1;
    }

    private TestPack Blocking(int count)
    {
        var pack = new TestPack();
        for (var index = 0; index < count; index++)
        {
            var thread = _blocked[index];
            pack.WithCheck($"T000{index + 1}", _ =>
            {
                thread.Block();
                return TestPack.Finding(CheckStatus.Pass);
            });
        }

        return pack.WithCheck("T9999", CheckStatus.Pass);
    }

    private sealed class Clumsy : IProgress<ProbeProgress>
    {
        public void Report(ProbeProgress value) => throw new InvalidOperationException();
    }
}
