using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.Tests;

/// <summary>
/// What was measured of the health checks of ASP.NET Core, and what our runner does instead: a test a row, by the real clock, and beside
/// them what else a probe or check may do to the others. What a check that does nothing costs is in <see cref="AllocationTests"/> and in
/// the benchmarks.
/// </summary>
/// <remarks>A stack that overflows ends any process, whatever runs in it: <see cref="System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack"/> is the cure.</remarks>
public sealed class PeerRowTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    // What a run may take on top of its limits on a machine that does other things, too.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(15);

    private readonly BlockedThread _blocked = new();
    private readonly Signal _never = new();
    private readonly Signal _full = new();
    private readonly Lock _counting = new();
    private int _current;
    private int _most;

    public void Dispose() => _blocked.Dispose();

    [Fact]
    public async Task What_ignores_its_token_is_abandoned_and_the_report_comes_in_time()
    {
        var elapsed = Stopwatch.StartNew();
        var report = await Pack(async _ =>
        {
            await _never.WaitForeverAsync();
            return new Alpha();
        }).RunAsync(options => options.Probes["AlphaProbe"] = new() { AttemptTimeout = Limit });

        Assert.Equal(FailureKind.TimedOut, report.FindObservation<Alpha>()!.Failure!.Kind);
        Assert.True(report["T0002"].Passed);
        Assert.InRange(elapsed.Elapsed, Limit, Limit + Slack);
    }

    [Fact]
    public async Task A_check_that_blocks_its_thread_is_timed_out_and_no_pass()
    {
        var elapsed = Stopwatch.StartNew();
        var report = await new TestPack()
            .WithCheck("T0001", _ =>
            {
                _blocked.Block();
                return TestPack.Finding(CheckStatus.Pass);
            })
            .WithCheck("T0002", CheckStatus.Pass)
            .RunAsync(options => options.CheckTimeout = Limit);

        Assert.Equal([CheckStatus.TimedOut, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
        Assert.InRange(elapsed.Elapsed, Limit, Limit + Slack);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancellation_that_nobody_asked_for_is_an_error_that_names_it(bool isTransient)
    {
        var report = await Pack(_ => throw (isTransient ? new OperationCanceledException("", new TimeoutException()) : new OperationCanceledException())).RunAsync();

        // HttpClient tells of its own time-out this way; anything else is a defect.
        var kind = isTransient ? FailureKind.TimedOut : FailureKind.Defect;
        Assert.Equal((kind, nameof(OperationCanceledException)), (report.FindObservation<Alpha>()!.Failure!.Kind, report.FindObservation<Alpha>()!.Failure!.Type));
        Assert.Equal(isTransient ? CheckStatus.Inconclusive : CheckStatus.Error, report["T0001"].Status);
        Assert.Equal(RunInterruption.None, report.Run.Interruption);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_with_nine_of_ten_done_reports_nine_outcomes_and_one_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var report = await new TestPack()
            .WithList([.. Enumerable.Range(1, 10).Select(number => new Item($"item {number}"))])
            .WithProbe<Sight>(
                async (given, cancellationToken) =>
                {
                    if (given.Element<Item>().Subject == "item 10")
                    {
                        await _full.WaitAsync();
                        await cancellation.CancelAsync();
                        await _never.WaitForeverAsync().WaitAsync(cancellationToken);
                    }

                    return new Sight("seen");
                },
                uses: Use.Each<Item>())
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Sight>())
            .RunAsync(progress: new Watcher(() => ++_current == 9, _full), cancellationToken: cancellation.Token);

        Assert.Equal([.. Enumerable.Repeat(CheckStatus.Pass, 9), CheckStatus.Cancelled], report["T0001"].Findings.Select(finding => finding.Status));
        Assert.Equal((CheckStatus.Cancelled, RunInterruption.Cancelled), (report["T0001"].Status, report.Run.Interruption));
    }

    [Fact]
    public async Task Of_five_hundred_probes_no_more_are_under_way_than_allowed()
    {
        var report = await new TestPack()
            .WithList([.. Enumerable.Range(1, 500).Select(number => new Item($"item {number}"))])
            .WithProbe<Sight>(
                async (_, _) =>
                {
                    Enter();
                    await _full.WaitAsync();
                    Leave();
                    return new Sight("seen");
                },
                uses: Use.Each<Item>())
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Sight>())
            .RunAsync();

        Assert.Equal(new CheckRunnerOptions().MaxParallelism, _most);
        Assert.True(report["T0001"].Passed);
    }

    [Fact]
    public async Task Of_five_hundred_checks_no_more_are_under_way_than_allowed()
    {
        var pack = new TestPack();
        for (var check = 0; check < 500; check++)
        {
            pack.WithCheck($"T{check:0000}", _ =>
            {
                Enter();
                for (var spin = 0; spin < 100; spin++)
                {
                    Thread.Yield();
                }

                Leave();
                return null;
            });
        }

        await pack.RunAsync(options => options.MaxParallelism = 2);

        Assert.InRange(_most, 1, 2);
    }

    [Fact]
    public async Task A_constructor_that_cannot_be_resolved_is_one_error_and_the_rest_run()
    {
        await using var services = new ServiceCollection().AddTransient<Needy>().BuildServiceProvider();
        var report = await new TestPack()
            .WithProbe<Alpha>((given, _) => Task.FromResult(given.Services.GetRequiredService<Needy>().Alpha))
            .WithEvidence(new Beta())
            .WithCheckOf<Alpha>("T0001")
            .WithCheckOf<Beta>("T0002")
            .RunAsync(services: services);

        Assert.Equal([CheckStatus.Error, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
    }

    [Fact]
    public async Task A_secret_in_the_text_of_an_exception_is_classified_and_not_told()
    {
        var log = new LogCollector();
        var report = await Pack(_ => throw new UnauthorizedAccessException("hunter2", new IOException("hunter2"))).RunAsync(logger: log);

        Assert.Equal(FailureKind.Denied, report.FindObservation<Alpha>()!.Failure!.Kind);
        Assert.All([.. log.Lines, .. report["T0001"].Lines(), $"{report.FindObservation<Alpha>()!.Failure}"], line => Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Any_number_of_dead_targets_takes_the_time_of_one()
    {
        // Sixteen, as many as may be under way at once: one after the other they would take half a minute.
        var limit = TimeSpan.FromSeconds(2);
        var elapsed = Stopwatch.StartNew();
        var report = await Neighbourhood(dead: 16, alive: 24, async (_, cancellationToken) => await _never.WaitForeverAsync().WaitAsync(cancellationToken))
            .RunAsync(options => options.Probes["SightProbe"] = new() { TotalTimeout = limit });

        AssertOnlyTheDeadFailed(report, dead: 16, FailureKind.TimedOut);
        Assert.InRange(elapsed.Elapsed, limit, 7 * limit);
    }

    [Fact]
    public async Task Probes_that_block_their_threads_take_no_time_from_the_others()
    {
        // The pool starts with a thread a core: on it, those alive would wait for the dead ones until their own time is up.
        var report = await Neighbourhood(dead: 12, alive: 24, (_, _) =>
        {
            _blocked.Block();
            return Task.CompletedTask;
        }).RunAsync(options => options.Probes["SightProbe"] = new() { AttemptTimeout = TimeSpan.FromSeconds(2) });

        AssertOnlyTheDeadFailed(report, dead: 12, FailureKind.TimedOut);
    }

    [Fact]
    public async Task A_dead_host_is_not_asked_forty_times()
    {
        var asked = 0;
        var report = await new TestPack()
            .WithList([.. Enumerable.Range(1, 40).Select(number => new Item($"account {number}"))])
            .WithProbe<Sight>(
                (_, _) =>
                {
                    Interlocked.Increment(ref asked);
                    throw new SocketException((int)SocketError.HostDown);
                },
                target: "dead",
                uses: Use.Each<Item>())
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Sight>())
            .RunAsync();

        // Five failures open the circuit; those that were under way by then are asked, too.
        Assert.InRange(asked, 5, 5 + new CheckRunnerOptions().MaxParallelismPerTarget);
        Assert.Equal(40 - asked, report.FindObservations<Sight>().Count(sight => sight.Failure!.Kind == FailureKind.CircuitOpen));
        Assert.Equal(CheckStatus.Inconclusive, report["T0001"].Status);
    }

    [Fact]
    public async Task Elements_without_a_name_do_not_share_a_circuit_with_those_of_another_list()
    {
        var report = await new TestPack()
            .WithList(new Alpha(), new Alpha())
            .WithList(new Beta(), new Beta())
            .WithProbe<Sight>((_, _) => throw new SocketException((int)SocketError.HostDown), retries: 5, breakAfter: "2", uses: Use.Each<Alpha>())
            .WithProbe<Gamma>((_, _) => Task.FromResult(new Gamma()), breakAfter: "2", uses: [Use.Each<Beta>(), Use.Observations<Sight>()])
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Sight>())
            .WithCheck("T0002", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Gamma>())
            .RunAsync();

        Assert.All(report.FindObservations<Sight>(), sight => Assert.Equal(FailureKind.CircuitOpen, sight.Failure!.Kind));
        Assert.True(report["T0002"].Passed);
    }

    [Fact]
    public async Task Probes_take_their_turns_in_the_order_of_the_list()
    {
        var order = new List<string>();
        await new TestPack()
            .WithList([.. Enumerable.Range(1, 100).Select(number => new Item($"item {number}"))])
            .WithProbe<Sight>(
                (given, _) =>
                {
                    order.Add(given.Element<Item>().Subject);
                    return Task.FromResult(new Sight("seen"));
                },
                uses: Use.Each<Item>())
            .WithCheck("T0001", _ => null, uses: Use.Each<Sight>())
            .RunAsync(options => options.MaxParallelism = 1);

        Assert.Equal(Enumerable.Range(1, 100).Select(number => $"item {number}"), order);
    }

    [Fact]
    public async Task A_probe_deep_in_its_stack_is_observed_and_one_that_finds_no_more_of_it_is_an_error()
    {
        Assert.True((await Pack(_ => Task.FromResult(new Alpha($"{Descend(5_000)}"))).RunAsync())["T0001"].Passed);

        var report = await Pack(_ => Task.FromResult(new Alpha($"{Descend(int.MaxValue)}"))).RunAsync();

        Assert.Equal(nameof(InsufficientExecutionStackException), report.FindObservation<Alpha>()!.Failure!.Type);
        Assert.Equal([CheckStatus.Error, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
    }

    [Fact]
    public async Task A_check_deep_in_its_stack_is_judged_and_one_that_finds_no_more_of_it_is_an_error()
    {
        var report = await new TestPack()
            .WithCheck("T0001", _ => Descend(5_000) > 0 ? TestPack.Finding(CheckStatus.Pass) : null)
            .WithCheck("T0002", _ => Descend(int.MaxValue) > 0 ? TestPack.Finding(CheckStatus.Pass) : null)
            .WithCheck("T0003", CheckStatus.Pass)
            .RunAsync();

        Assert.Equal([CheckStatus.Pass, CheckStatus.Error, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
    }

    [Fact]
    public async Task A_probe_that_allocates_more_than_there_is_is_an_error()
    {
        var report = await Pack(_ => Task.FromResult(new Alpha(new string('x', int.MaxValue)))).RunAsync();

        Assert.Equal((FailureKind.Defect, nameof(OutOfMemoryException)), (report.FindObservation<Alpha>()!.Failure!.Kind, report.FindObservation<Alpha>()!.Failure!.Type));
        Assert.Equal([CheckStatus.Error, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
    }

    [Fact]
    public async Task A_probe_that_completes_twice_counts_once()
    {
        var first = new TaskCompletionSource<Alpha>();
        var report = await Pack(_ =>
        {
            first.SetResult(new Alpha("first"));
            Assert.Throws<InvalidOperationException>(() => first.SetResult(new Alpha("second")));
            return first.Task;
        }).RunAsync();

        Assert.Equal("first", report.FindObservation<Alpha>()!.Value!.Text);
    }

    [Fact]
    public async Task A_source_that_continues_twice_counts_once()
    {
        var source = new TwiceSource();
        var observing = CompilerServices.ProbeResult.Of(new ValueTask<Alpha>(source, 0)).AsTask();

        // The second time is thrown back at the source.
        Assert.NotNull(source.Complete(new Alpha("once")));
        Assert.Equal(new Alpha("once"), await observing);
    }

    [Fact]
    public async Task What_a_probe_does_when_it_is_cancelled_ends_no_run()
    {
        var report = await Pack(async cancellationToken =>
        {
            cancellationToken.Register(() => throw new InvalidOperationException());
            cancellationToken.Register(_blocked.Block);
            await _never.WaitForeverAsync().WaitAsync(cancellationToken);
            return new Alpha();
        }).RunAsync(options => options.Probes["AlphaProbe"] = new() { AttemptTimeout = Limit });

        Assert.Equal(FailureKind.TimedOut, report.FindObservation<Alpha>()!.Failure!.Kind);
        Assert.True(report["T0002"].Passed);
    }

    [Fact]
    public async Task An_element_that_cannot_tell_its_name_spoils_only_itself()
    {
        var report = await new TestPack()
            .WithList(new Nameless(false), new Nameless(true), new Nameless(false))
            .WithProbe<Sight>((_, _) => Task.FromResult(new Sight("seen")), uses: Use.Each<Nameless>())
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Sight>())
            .WithCheck("T0002", CheckStatus.Pass)
            .RunAsync();

        Assert.Equal([CheckStatus.Pass, CheckStatus.Error, CheckStatus.Pass], report["T0001"].Findings.Select(finding => finding.Status));
        Assert.True(report["T0002"].Passed);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_spoils_only_what_needs_it()
    {
        var report = await new TestPack()
            .WithInput<Item>("Name them.")
            .WithProbe<Sight>((_, _) => Task.FromResult(new Sight("seen")), uses: Use.Each<Item>())
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Sight>())
            .WithCheck("T0002", CheckStatus.Pass)
            .RunAsync(inputs: new RunInputs().AddList(new UnreadableList()));

        Assert.Equal([CheckStatus.Error, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
    }

    [Fact]
    public async Task A_log_that_throws_ends_no_run()
    {
        var report = await Pack(_ => throw new SocketException((int)SocketError.HostDown))
            .WithCheck("T0003", _ => throw new InvalidOperationException())
            .RunAsync(logger: new BrokenLogger());

        Assert.Equal([CheckStatus.Inconclusive, CheckStatus.Pass, CheckStatus.Error], report.Outcomes.Select(outcome => outcome.Status));
    }

    private static TestPack Pack(Func<CancellationToken, Task<Alpha>> observe) => new TestPack()
        .WithProbe((_, cancellationToken) => observe(cancellationToken))
        .WithEvidence(new Beta())
        .WithCheckOf<Alpha>("T0001")
        .WithCheckOf<Beta>("T0002");

    /// <summary>A fan-out, the dead before the living.</summary>
    private static TestPack Neighbourhood(int dead, int alive, Func<Given, CancellationToken, Task> die) => new TestPack()
        .WithList([.. Enumerable.Range(1, dead + alive).Select(number => new Item(number <= dead ? $"dead {number}" : $"alive {number}"))])
        .WithProbe<Sight>(
            async (given, cancellationToken) =>
            {
                if (given.Element<Item>().Subject.StartsWith("dead", StringComparison.Ordinal))
                {
                    await die(given, cancellationToken);
                }

                return new Sight("seen");
            },
            uses: Use.Each<Item>())
        .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Sight>());

    private static void AssertOnlyTheDeadFailed(TestReport report, int dead, FailureKind kind)
        => Assert.Equal(
            report.FindObservations<Sight>().Select((_, index) => index < dead ? kind : (FailureKind?)null),
            report.FindObservations<Sight>().Select(sight => sight.Failure?.Kind));

    private static int Descend(int levels)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return levels == 0 ? 1 : Descend(levels - 1) + 1;
    }

    private void Enter()
    {
        lock (_counting)
        {
            _most = Math.Max(_most, ++_current);
            if (_current == new CheckRunnerOptions().MaxParallelism)
            {
                _full.Set();
            }
        }
    }

    private void Leave()
    {
        lock (_counting)
        {
            _current--;
        }
    }

    /// <summary>Signals when enough probes of elements have ended.</summary>
    private sealed class Watcher(Func<bool> isEnough, Signal signal) : IProgress<ProbeProgress>
    {
        private readonly Lock _lock = new();

        public void Report(ProbeProgress value)
        {
            lock (_lock)
            {
                if (value is { IsFinished: true, Subject: not null } && isEnough())
                {
                    signal.Set();
                }
            }
        }
    }

    private sealed class Needy(Gamma missing)
    {
        public Alpha Alpha { get; } = new(missing.Text);
    }

    private sealed record Nameless(bool Throws) : ISubject
    {
        public string Subject => Throws ? throw new NotSupportedException() : "named";
    }
}
