using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Tests;

public sealed class CheckFaultTests : IDisposable
{
    private readonly BlockedThread _blocked = new();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => _blocked.Dispose();

    [Fact]
    public async Task A_check_that_throws_is_an_error_and_spoils_only_its_own_outcome()
    {
        var report = await Pack(_ => throw new InvalidOperationException("secret")).RunAsync();

        Assert.Equal(CheckStatus.Error, report["T0002"].Status);
        Assert.Equal(["The check has a defect: it threw InvalidOperationException (80131509)."], report["T0002"].Lines());
        AssertOthersPassed(report);
    }

    [Fact]
    public async Task A_cancellation_that_a_check_makes_up_is_an_error_and_no_time_out()
    {
        var report = await Pack(_ => throw new OperationCanceledException()).RunAsync();

        Assert.Equal(CheckStatus.Error, report["T0002"].Status);
        Assert.Contains("OperationCanceledException", report["T0002"].Lines()[0], StringComparison.Ordinal);
        Assert.Equal(RunInterruption.None, report.Run.Interruption);
        AssertOthersPassed(report);
    }

    [Fact]
    public async Task A_check_that_blocks_its_thread_is_reported_timed_out_and_left_behind()
    {
        var run = Blocking().RunAsync(clock: _clock);
        await _blocked.Entered.WaitAsync();
        _clock.Advance(new CheckRunnerOptions().CheckTimeout);
        var report = await run;

        Assert.Equal(CheckStatus.TimedOut, report["T0002"].Status);
        Assert.Equal(["The check exceeded its time limit of 10 s and was abandoned."], report["T0002"].Lines());
        AssertOthersPassed(report);
    }

    [Fact]
    public async Task A_check_that_blocks_its_thread_does_not_hold_up_the_others_even_without_parallelism()
    {
        var run = Blocking().RunAsync(options => options.MaxParallelism = 1, clock: _clock);
        await _blocked.Entered.WaitAsync();
        _clock.Advance(new CheckRunnerOptions().CheckTimeout);

        AssertOthersPassed(await run);
    }

    [Fact]
    public async Task A_check_that_blocks_its_thread_is_reported_within_its_limit_by_the_real_clock()
    {
        var report = await Blocking().RunAsync(options => options.CheckTimeout = TimeSpan.FromMilliseconds(200));

        Assert.Equal(CheckStatus.TimedOut, report["T0002"].Status);
        AssertOthersPassed(report);
    }

    [Fact]
    public async Task A_check_that_requires_one_that_timed_out_is_judged_after_it()
    {
        var run = Blocking().WithCheck("T0004", CheckStatus.Pass, requires: ["T0002"]).RunAsync(clock: _clock);
        await _blocked.Entered.WaitAsync();
        _clock.Advance(new CheckRunnerOptions().CheckTimeout);

        Assert.True((await run)["T0004"].Passed);
    }

    private static TestPack Pack(Func<Given, Finding?> evaluate) => new TestPack()
        .WithCheck("T0001", CheckStatus.Pass)
        .WithCheck("T0002", evaluate)
        .WithCheck("T0003", CheckStatus.Pass);

    private TestPack Blocking() => Pack(_ =>
    {
        _blocked.Block();
        return null;
    });

    private static void AssertOthersPassed(TestReport report)
    {
        Assert.True(report["T0001"].Passed);
        Assert.True(report["T0003"].Passed);
    }
}
