using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Tests;

public sealed class ResilienceTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private int _attempts;

    [Fact]
    public async Task A_transient_failure_is_tried_again_until_it_succeeds_and_every_attempt_is_recorded()
    {
        var report = await new TestPack()
            .WithProbe<Alpha>(
                (_, _) =>
                {
                    _clock.Advance(TimeSpan.FromSeconds(1));
                    return ++_attempts < 3 ? throw new SocketException((int)SocketError.TimedOut) : Task.FromResult(new Alpha());
                },
                retries: 4)
            .WithCheckOf<Alpha>("T0001")
            .RunAsync(clock: _clock);

        var observation = report.FindObservation<Alpha>()!;
        Assert.True(report["T0001"].Passed);
        Assert.Equal(["TimedOut", "TimedOut", null], observation.Attempts.Select(attempt => attempt.Failure?.Code));
        Assert.Equal([0, 1, 2], observation.Attempts.Select(attempt => (int)(attempt.StartedAt - report.Run.StartedAt).TotalSeconds));
        Assert.All(observation.Attempts, attempt => Assert.Equal(TimeSpan.FromSeconds(1), attempt.Duration));
        Assert.Equal(_clock.GetUtcNow(), observation.ObservedAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_transient_failure_is_tried_again_no_more_than_allowed(int retries)
    {
        var report = await Failing(new SocketException((int)SocketError.HostDown), retries).RunAsync();

        Assert.Equal(retries + 1, _attempts);
        Assert.Equal(retries + 1, report.FindObservation<Alpha>()!.Attempts.Count);
        Assert.Equal("HostDown", report.FindObservation<Alpha>()!.Failure!.Code);
    }

    [Fact]
    public async Task A_failure_that_will_not_pass_is_not_tried_again()
    {
        await Failing(new UnauthorizedAccessException(), retries: 3).RunAsync();

        Assert.Equal(1, _attempts);
    }

    [Fact]
    public async Task A_failure_that_the_probe_calls_transient_is_tried_again()
    {
        await Failing(new ObservationException(new(FailureKind.Unavailable, "Busy"), isTransient: true), retries: 3).RunAsync();

        Assert.Equal(4, _attempts);
    }

    [Fact]
    public async Task Evidence_of_a_failure_that_may_pass_is_tried_again_and_the_last_is_kept()
    {
        var report = await new TestPack()
            .WithProbe<Reachability>((_, _) => Task.FromResult(new Reachability(++_attempts > 9)), retries: 2)
            .WithCheck("T0001", given => TestPack.Finding(given.Value<Reachability>().Reached ? CheckStatus.Pass : CheckStatus.Fail), uses: Use.Value<Reachability>())
            .RunAsync();

        Assert.True(report["T0001"].Failed);
        Assert.Equal(["Unreachable", "Unreachable", "Unreachable"], report.FindObservation<Reachability>()!.Attempts.Select(attempt => attempt.Failure?.Type));
        Assert.True(report.FindObservation<Reachability>()!.Succeeded);
    }

    [Fact]
    public async Task Configuration_changes_the_policy_of_one_probe()
    {
        await Failing(new TimeoutException(), retries: 5).RunAsync(options => options.Probes["alphaprobe"] = new() { MaxRetries = 1 });

        Assert.Equal(2, _attempts);
    }

    [Fact]
    public async Task An_attempt_that_exceeds_its_limit_is_tried_again()
    {
        var (started, never) = (new Signal(), new Signal());
        var run = new TestPack()
            .WithProbe<Alpha>(
                async (_, cancellationToken) =>
                {
                    if (++_attempts == 1)
                    {
                        started.Set();
                        await never.WaitForeverAsync().WaitAsync(cancellationToken);
                    }

                    return new Alpha();
                },
                retries: 1,
                attempt: "00:00:03")
            .WithCheckOf<Alpha>("T0001")
            .RunAsync(clock: _clock);
        await started.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(3));
        var report = await run;

        Assert.True(report["T0001"].Passed);
        Assert.Equal([FailureKind.TimedOut, null], report.FindObservation<Alpha>()!.Attempts.Select(attempt => attempt.Failure?.Kind));
    }

    [Fact]
    public async Task The_limit_of_all_attempts_ends_the_pause_between_them()
    {
        var log = new LogCollector();
        var run = Failing(new SocketException((int)SocketError.HostDown), retries: 3, delay: "01:00:00", total: "00:00:20").RunAsync(clock: _clock, logger: log);
        await log.SeenAsync(LogCollector.AttemptFailed);
        _clock.Advance(TimeSpan.FromSeconds(20));
        var report = await run;

        Assert.Equal(FailureKind.TimedOut, report.FindObservation<Alpha>()!.Failure!.Kind);
        Assert.Equal(FailureKind.Unavailable, Assert.Single(report.FindObservation<Alpha>()!.Attempts).Failure!.Kind);
        Assert.Equal(RunInterruption.None, report.Run.Interruption);
    }

    [Fact]
    public async Task Probes_of_one_target_share_a_circuit_breaker()
    {
        var beta = 0;
        var report = await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new SocketException((int)SocketError.HostDown), retries: 5, target: "host", breakAfter: "3")
            .WithProbe<Beta>(
                (_, _) =>
                {
                    beta++;
                    return Task.FromResult(new Beta());
                },
                target: "HOST",
                breakAfter: "3",
                uses: Use.Observation<Alpha>())
            .WithProbe<Gamma>((_, _) => Task.FromResult(new Gamma()), target: "another", breakAfter: "3", uses: Use.Observation<Alpha>())
            .WithCheckOf<Alpha>("T0001")
            .WithCheckOf<Beta>("T0002")
            .WithCheckOf<Gamma>("T0003")
            .RunAsync();

        Assert.Equal(
            [FailureKind.Unavailable, FailureKind.Unavailable, FailureKind.Unavailable, FailureKind.CircuitOpen],
            report.FindObservation<Alpha>()!.Attempts.Select(attempt => attempt.Failure!.Kind));
        Assert.Equal(0, beta);
        Assert.StartsWith("Beta could not be observed: the target failed too often and is no longer asked", report["T0002"].Lines()[0], StringComparison.Ordinal);
        Assert.True(report["T0003"].Passed);
    }

    [Fact]
    public async Task What_a_probe_bears_does_not_depend_on_which_other_came_first_to_the_target()
    {
        var report = await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new SocketException((int)SocketError.HostDown), retries: 5, target: "host", breakAfter: "3")
            .WithProbe<Beta>((_, _) => throw new SocketException((int)SocketError.HostDown), retries: 5, target: "host", breakAfter: "2", uses: Use.Observation<Alpha>())
            .WithCheckOf<Alpha>("T0001")
            .WithCheckOf<Beta>("T0002")
            .RunAsync();

        Assert.Equal((4, 3), (report.FindObservation<Alpha>()!.Attempts.Count, report.FindObservation<Beta>()!.Attempts.Count));
    }

    [Fact]
    public async Task Each_element_has_a_circuit_breaker_of_its_own()
    {
        var report = await new TestPack()
            .WithList(new Item("dead"), new Item("alive"))
            .WithProbe<Sight>(
                (given, _) => given.Element<Item>().Subject == "dead" ? throw new SocketException((int)SocketError.HostDown) : Task.FromResult(new Sight("seen")),
                retries: 9,
                breakAfter: "3",
                uses: Use.Each<Item>())
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Sight>())
            .RunAsync();

        var observations = report.FindObservations<Sight>();
        Assert.Equal(FailureKind.CircuitOpen, observations[0].Failure!.Kind);
        Assert.Equal(4, observations[0].Attempts.Count);
        Assert.True(observations[1].Succeeded);
    }

    [Fact]
    public async Task No_more_attempts_are_under_way_than_allowed()
    {
        const int Bound = 3;
        var (current, most) = (0, 0);
        var full = new Signal();
        var counting = new Lock();
        await new TestPack()
            .WithList([.. Enumerable.Range(1, 20).Select(number => new Item($"item {number}"))])
            .WithProbe<Sight>(
                async (_, _) =>
                {
                    lock (counting)
                    {
                        most = Math.Max(most, ++current);
                        if (current == Bound)
                        {
                            full.Set();
                        }
                    }

                    await full.WaitAsync();
                    lock (counting)
                    {
                        current--;
                    }

                    return new Sight("seen");
                },
                uses: Use.Each<Item>())
            .WithCheck("T0001", _ => null, uses: Use.Each<Sight>())
            .RunAsync(options => options.MaxParallelism = Bound);

        Assert.Equal(Bound, most);
    }

    [Fact]
    public async Task A_probe_that_waits_for_its_turn_does_not_use_up_its_time()
    {
        var (started, release) = (new Signal(), new Signal());
        var run = new TestPack()
            .WithProbe<Alpha>(
                async (_, _) =>
                {
                    started.Set();
                    await release.WaitAsync();
                    return new Alpha();
                },
                attempt: "01:00:00",
                total: "01:00:00")
            .WithProbe<Beta>((_, _) => Task.FromResult(new Beta()), total: "00:00:30")
            .WithCheckOf<Alpha>("T0001")
            .WithCheckOf<Beta>("T0002")
            .RunAsync(options =>
            {
                options.MaxParallelism = 1;
                options.RunTimeout = TimeSpan.FromHours(2);
            }, clock: _clock);
        await started.WaitAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        release.Set();

        Assert.True((await run)["T0002"].Passed);
    }

    private TestPack Failing(Exception cause, int retries, string delay = "00:00:00", string total = "") => new TestPack()
        .WithProbe<Alpha>(
            (_, _) =>
            {
                _attempts++;
                throw cause;
            },
            retries,
            delay,
            total: total)
        .WithCheckOf<Alpha>("T0001");
}
