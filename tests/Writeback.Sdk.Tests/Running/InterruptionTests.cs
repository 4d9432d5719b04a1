using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Tests;

public sealed class InterruptionTests
{
    private readonly Signal _started = new();
    private readonly Signal _never = new();
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancelled_run_judges_what_was_observed_and_reports_the_rest_cancelled(bool heedsToken)
    {
        using var cancellation = new CancellationTokenSource();
        var run = Pack(heedsToken).RunAsync(cancellationToken: cancellation.Token);
        await _started.WaitAsync();
        await cancellation.CancelAsync();
        var report = await run;

        Assert.Equal(RunInterruption.Cancelled, report.Run.Interruption);
        Assert.True(report["T0001"].Passed);
        Assert.Equal(CheckStatus.Cancelled, report["T0002"].Status);
        Assert.Equal(["The run was cancelled before Beta was observed."], report["T0002"].Lines());
        Assert.Equal(CheckStatus.Cancelled, report.Verdict.Status);
    }

    [Fact]
    public async Task A_run_that_reaches_its_time_limit_judges_what_was_observed_and_reports_the_rest_timed_out()
    {
        var run = Pack(heedsToken: true).RunAsync(options => options.RunTimeout = TimeSpan.FromSeconds(5), clock: _clock);
        await _started.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));
        var report = await run;

        Assert.Equal(RunInterruption.TimedOut, report.Run.Interruption);
        Assert.True(report["T0001"].Passed);
        Assert.Equal(CheckStatus.TimedOut, report["T0002"].Status);
        Assert.Equal(["The run reached its time limit before Beta was observed."], report["T0002"].Lines());
    }

    [Fact]
    public async Task A_run_that_is_cancelled_before_it_starts_observes_nothing()
    {
        var report = await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new InvalidOperationException())
            .WithCheckOf<Alpha>("T0001")
            .RunAsync(cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(CheckStatus.Cancelled, report["T0001"].Status);
        Assert.Empty(report.FindObservation<Alpha>()!.Attempts);
    }

    [Fact]
    public async Task A_cancelled_run_does_not_try_again()
    {
        using var cancellation = new CancellationTokenSource();
        var report = await new TestPack()
            .WithProbe<Alpha>(
                (_, _) =>
                {
                    cancellation.Cancel();
                    throw new TimeoutException();
                },
                retries: 5)
            .WithCheckOf<Alpha>("T0001")
            .RunAsync(cancellationToken: cancellation.Token);

        Assert.Single(report.FindObservation<Alpha>()!.Attempts);
    }

    /// <summary>Alpha is there before Beta starts; Beta never is.</summary>
    private TestPack Pack(bool heedsToken) => new TestPack()
        .WithEvidence(new Alpha())
        .WithProbe<Beta>(
            async (_, cancellationToken) =>
            {
                _started.Set();
                await _never.WaitForeverAsync().WaitAsync(heedsToken ? cancellationToken : CancellationToken.None);
                return new Beta();
            },
            uses: Use.Value<Alpha>())
        .WithCheckOf<Alpha>("T0001")
        .WithCheckOf<Beta>("T0002");
}
