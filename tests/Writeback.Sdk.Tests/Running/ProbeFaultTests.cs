using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Tests;

/// <summary>Whatever the probe of <see cref="Alpha"/> does, that of <see cref="Beta"/> is judged.</summary>
public sealed class ProbeFaultTests : IDisposable
{
    private readonly BlockedThread _blocked = new();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => _blocked.Dispose();

    [Fact]
    public async Task A_probe_that_throws_is_an_error()
    {
        var report = await Pack((_, _) => throw new InvalidOperationException()).RunAsync();

        AssertDefect(report, nameof(InvalidOperationException));
        Assert.Equal(["The probe of Alpha has a defect: the probe failed unexpectedly (InvalidOperationException 80131509)."], report["T0001"].Lines());
    }

    [Fact]
    public async Task A_probe_that_throws_later_is_an_error()
        => AssertDefect(
            await Pack(async (_, _) =>
            {
                await Task.Yield();
                throw new InvalidOperationException();
            }).RunAsync(),
            nameof(InvalidOperationException));

    [Fact]
    public async Task A_cancellation_that_a_probe_makes_up_is_an_error_and_no_time_out()
        => AssertDefect(await Pack((_, _) => throw new OperationCanceledException()).RunAsync(), nameof(OperationCanceledException));

    [Fact]
    public async Task A_task_that_a_probe_cancels_itself_is_an_error_and_no_time_out()
        => AssertDefect(await Pack((_, _) => Task.FromCanceled<Alpha>(new CancellationToken(canceled: true))).RunAsync(), nameof(TaskCanceledException));

    [Fact]
    public async Task A_probe_that_returns_null_is_an_error()
    {
        var report = await Pack((_, _) => Task.FromResult<Alpha>(null!)).RunAsync();

        Assert.Equal(CheckStatus.Error, report["T0001"].Status);
        Assert.Equal(["The probe of Alpha has a defect: The probe returned null instead of evidence."], report["T0001"].Lines());
    }

    [Fact]
    public async Task A_probe_whose_constructor_throws_is_an_error()
        => AssertDefect(await Pack((_, _) => new Unbuildable().ObserveAsync()).RunAsync(), nameof(NotSupportedException));

    [Fact]
    public async Task A_probe_whose_service_cannot_be_resolved_is_an_error()
        => AssertDefect(
            await Pack((given, _) => Task.FromResult(given.Services.GetRequiredService<Alpha>())).RunAsync(),
            nameof(InvalidOperationException));

    [Fact]
    public async Task Evidence_that_throws_when_it_is_asked_for_its_failure_is_an_error()
    {
        var report = await new TestPack()
            .WithProbe<Unanswerable>((_, _) => Task.FromResult(new Unanswerable()))
            .WithCheckOf<Unanswerable>("T0001")
            .WithCheck("T0002", CheckStatus.Pass)
            .RunAsync();

        Assert.Equal(CheckStatus.Error, report["T0001"].Status);
        Assert.True(report["T0002"].Passed);
    }

    [Fact]
    public async Task A_probe_that_ignores_its_token_is_reported_timed_out_and_left_behind()
    {
        var (started, never) = (new Signal(), new Signal());
        var run = Pack(async (_, _) =>
        {
            started.Set();
            await never.WaitForeverAsync();
            return new Alpha();
        }).RunAsync(clock: _clock);
        await started.WaitAsync();
        _clock.Advance(ProbePolicy.Default.AttemptTimeout);

        AssertTimedOut(await run, ProbePolicy.Default.AttemptTimeout);
    }

    [Fact]
    public async Task A_probe_that_blocks_its_thread_is_reported_timed_out_and_left_behind()
    {
        var run = Pack((_, _) =>
        {
            _blocked.Block();
            return Task.FromResult(new Alpha());
        }).RunAsync(clock: _clock);
        await _blocked.Entered.WaitAsync();
        _clock.Advance(ProbePolicy.Default.AttemptTimeout);

        AssertTimedOut(await run, ProbePolicy.Default.AttemptTimeout);
    }

    [Fact]
    public async Task A_probe_that_never_ends_is_reported_within_its_limit_by_the_real_clock()
    {
        var report = await Pack((_, _) =>
        {
            _blocked.Block();
            return Task.FromResult(new Alpha());
        }).RunAsync(options => options.Probes["AlphaProbe"] = new() { AttemptTimeout = TimeSpan.FromMilliseconds(200) });

        Assert.Equal(FailureKind.TimedOut, report.FindObservation<Alpha>()!.Failure!.Kind);
        Assert.True(report["T0002"].Passed);
    }

    private static TestPack Pack(Func<Given, CancellationToken, Task<Alpha>> observe) => new TestPack()
        .WithProbe(observe)
        .WithEvidence(new Beta())
        .WithCheckOf<Alpha>("T0001")
        .WithCheckOf<Beta>("T0002");

    private static void AssertDefect(TestReport report, string type)
    {
        Assert.Equal(CheckStatus.Error, report["T0001"].Status);
        Assert.Equal((FailureKind.Defect, type), (report.FindObservation<Alpha>()!.Failure!.Kind, report.FindObservation<Alpha>()!.Failure!.Type));
        Assert.Equal(FailureKind.Defect, Assert.Single(report.FindObservation<Alpha>()!.Attempts).Failure!.Kind);
        Assert.True(report["T0002"].Passed);
    }

    private static void AssertTimedOut(TestReport report, TimeSpan limit)
    {
        var observation = report.FindObservation<Alpha>()!;
        Assert.Equal(FailureKind.TimedOut, observation.Failure!.Kind);
        Assert.Equal(limit, Assert.Single(observation.Attempts).Duration);
        Assert.Equal(CheckStatus.Inconclusive, report["T0001"].Status);
        Assert.StartsWith("Alpha could not be observed: the source did not answer in time", report["T0001"].Lines()[0], StringComparison.Ordinal);
        Assert.True(report["T0002"].Passed);
    }

    private sealed class Unbuildable
    {
        private readonly Alpha _alpha;

        public Unbuildable()
        {
            _alpha = new Alpha();
            throw new NotSupportedException();
        }

        public Task<Alpha> ObserveAsync() => Task.FromResult(_alpha);
    }

    private sealed record Unanswerable : IFallibleEvidence
    {
        public ObservationFailure? TransientFailure => throw new NotSupportedException();
    }
}
