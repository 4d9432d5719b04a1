using System.Collections.Concurrent;

namespace Writeback.Sdk.Tests;

public sealed class TargetTests
{
    private readonly ConcurrentQueue<string> _order = [];
    private readonly Signal _release = new();
    private readonly Signal _full = new();
    private readonly Lock _counting = new();
    private int _current;
    private int _most;

    [Fact]
    public async Task No_more_probes_of_a_target_are_under_way_than_allowed_and_they_take_turns_in_order()
    {
        var run = SlowTarget(count: 12).RunAsync(options => options.MaxParallelismPerTarget = 1);
        await _full.WaitAsync();
        _release.Set();
        await run;

        Assert.Equal(1, _most);
        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"item {number}"), _order);
    }

    [Fact]
    public async Task Probes_of_a_target_run_beside_each_other_up_to_the_bound()
    {
        var run = SlowTarget(count: 12, fullAt: 3).RunAsync(options => options.MaxParallelismPerTarget = 3);
        await _full.WaitAsync();
        _release.Set();
        await run;

        Assert.Equal(3, _most);
    }

    [Fact]
    public async Task A_slow_target_does_not_hold_up_the_probes_of_others()
    {
        // Beta ends only because it gets a slot while Alpha's target has eleven more waiting; the slow ones end only after it.
        var report = await SlowTarget(count: 12)
            .WithProbe<Beta>(
                (_, _) =>
                {
                    _release.Set();
                    return Task.FromResult(new Beta());
                },
                target: "another")
            .WithCheckOf<Beta>("T0002")
            .RunAsync(options => (options.MaxParallelism, options.MaxParallelismPerTarget) = (2, 1));

        Assert.True(report["T0002"].Passed);
    }

    [Fact]
    public async Task Probes_that_wait_for_their_target_are_cancelled_with_the_run()
    {
        using var cancellation = new CancellationTokenSource();
        var run = SlowTarget(count: 3).RunAsync(options => options.MaxParallelismPerTarget = 1, cancellationToken: cancellation.Token);
        await _full.WaitAsync();
        await cancellation.CancelAsync();
        var report = await run;

        Assert.All(report.FindObservations<Sight>(), sight => Assert.Equal(FailureKind.Cancelled, sight.Failure!.Kind));
        Assert.Equal([1, 0, 0], report.FindObservations<Sight>().Select(sight => sight.Attempts.Count));
    }

    /// <summary>A fan-out over elements of one target, whose probes all wait to be released.</summary>
    private TestPack SlowTarget(int count, int fullAt = 1) => new TestPack()
        .WithList([.. Enumerable.Range(1, count).Select(number => new Item($"item {number}"))])
        .WithProbe<Sight>(
            async (given, _) =>
            {
                _order.Enqueue(given.Element<Item>().Subject);
                lock (_counting)
                {
                    _most = Math.Max(_most, ++_current);
                    if (_current == fullAt)
                    {
                        _full.Set();
                    }
                }

                await _release.WaitAsync();
                lock (_counting)
                {
                    _current--;
                }

                return new Sight("seen");
            },
            target: "slow",
            attempt: "00:10:00",
            total: "00:10:00",
            uses: Use.Each<Item>())
        .WithCheck("T0001", _ => null, uses: Use.Each<Sight>());
}
