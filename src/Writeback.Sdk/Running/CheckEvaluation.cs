using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Writeback.Sdk;

/// <summary>
/// Evaluates the checks of one round on threads of the pool. One worker is enough for checks that only compute for
/// nanoseconds; further ones join while a round takes its time, up to the bound. A check that exceeds its limit is reported and
/// left behind, with the thread it holds.
/// </summary>
internal sealed class CheckEvaluation
{
    // Waking another thread costs some microseconds: worth it only for a round that lasts.
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan NextLook = TimeSpan.FromMilliseconds(10);

    private readonly CheckJudge _judge;
    private readonly int[] _checks;
    private readonly CheckRegistry _registry;
    private readonly OutcomeTable _outcomes;
    private readonly CheckRunnerOptions _options;
    private readonly EvaluationLimit _limit;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly double _ticksPerTimestamp;
    private readonly long _startedAt;
    private readonly bool _isTraced = RunnerSpans.IsListenedTo;

    // Workers start without the context of the run, so they are told.
    private readonly ActivityContext _runSpan = Activity.Current?.Context ?? default;

    // The rest of the run continues on the thread that judged the last check: another hop would cost more than a small round.
    private readonly TaskCompletionSource _completion = new();
    private readonly List<Worker> _workers = [];
    private int _next;
    private int _remaining;

    private CheckEvaluation(
        CheckJudge judge,
        int[] checks,
        CheckRegistry registry,
        OutcomeTable outcomes,
        CheckRunnerOptions options,
        EvaluationLimit limit,
        TimeProvider timeProvider,
        ILogger logger)
    {
        _judge = judge;
        _checks = checks;
        _registry = registry;
        _outcomes = outcomes;
        _options = options;
        _limit = limit;
        _timeProvider = timeProvider;
        _ticksPerTimestamp = (double)TimeSpan.TicksPerSecond / timeProvider.TimestampFrequency;
        _startedAt = timeProvider.GetTimestamp();
        _logger = logger;
        _remaining = checks.Length;
    }

    public static async Task RunAsync(
        CheckJudge judge,
        int[] checks,
        CheckRegistry registry,
        OutcomeTable outcomes,
        CheckRunnerOptions options,
        EvaluationLimit limit,
        TimeProvider timeProvider,
        ILogger logger)
    {
        if (checks.Length == 0)
        {
            return;
        }

        var evaluation = new CheckEvaluation(judge, checks, registry, outcomes, options, limit, timeProvider, logger);
        using var watchdog = timeProvider.CreateTimer(static state => ((CheckEvaluation)state!).Watch(), evaluation, FirstLook, NextLook);
        evaluation.AddWorker();
        await evaluation._completion.Task.ConfigureAwait(false);
    }

    private void AddWorker()
    {
        var worker = new Worker(this);
        lock (_workers)
        {
            _workers.Add(worker);
        }

        ThreadPool.UnsafeQueueUserWorkItem(worker, preferLocal: false);
    }

    private void Remove(Worker worker)
    {
        lock (_workers)
        {
            _workers.Remove(worker);
        }
    }

    private void Watch()
    {
        Worker[] workers;
        lock (_workers)
        {
            workers = [.. _workers];
        }

        var now = _timeProvider.GetTimestamp();
        if (_limit.IsOver(now))
        {
            InterruptRest(workers);
            return;
        }

        foreach (var worker in workers)
        {
            if (worker.TryTake(_options.CheckTimeout, now, out var position))
            {
                RunnerLog.CheckAbandoned(_logger, _registry.Data.Checks[_checks[position]].Id);
                Remove(worker);
                AddWorker();
                Complete(position, CheckJudge.Outcome(RunnerMessages.CheckTimedOut.Create([_options.CheckTimeout])), _options.CheckTimeout.Ticks);
            }
        }

        if (IsNearlyDone(now))
        {
            return;
        }

        // Doubled at each look: checks that take their time, or hang, do not hold up the others one by one.
        for (var helpers = Math.Min(workers.Length, _options.MaxParallelism - workers.Length); helpers > 0 && Volatile.Read(ref _next) < _checks.Length; helpers--)
        {
            AddWorker();
        }
    }

    /// <summary>Whether the rest, at the pace of this round, is done before another thread would be of use.</summary>
    private bool IsNearlyDone(long now)
    {
        var left = Volatile.Read(ref _remaining);
        var done = _checks.Length - left;
        return done > 0 && ElapsedTicks(_startedAt, now) * (double)left / done < FirstLook.Ticks;
    }

    private void InterruptRest(Worker[] workers)
    {
        var finding = _limit.Interruption == RunInterruption.Cancelled
            ? RunnerMessages.RunCancelledBeforeVerdict.Create()
            : RunnerMessages.RunTimedOutBeforeVerdict.Create();
        while (Interlocked.Increment(ref _next) - 1 is var position && position < _checks.Length)
        {
            Complete(position, CheckJudge.Outcome(finding), 0);
        }

        foreach (var worker in workers)
        {
            if (worker.TryTake(TimeSpan.Zero, _timeProvider.GetTimestamp(), out var position))
            {
                Complete(position, CheckJudge.Outcome(finding), 0);
            }
        }
    }

    /// <summary>As <see cref="TimeProvider.GetElapsedTime(long, long)"/>, without asking for the frequency once a check.</summary>
    private long ElapsedTicks(long from, long to) => (long)((to - from) * _ticksPerTimestamp);

    private void Complete(int position, OutcomeData outcome, long durationTicks)
    {
        outcome.DurationTicks = durationTicks;
        if (_isTraced)
        {
            RunnerSpans.RecordCheck(_runSpan, _registry.Data.Checks[_checks[position]], outcome, _timeProvider.GetUtcNow());
        }

        _outcomes[_checks[position]] = outcome;
        if (Interlocked.Decrement(ref _remaining) == 0)
        {
            _completion.SetResult();
        }
    }

    /// <summary>Takes one check after the other. Whoever moves <see cref="_current"/> away from a check reports that check.</summary>
    private sealed class Worker(CheckEvaluation evaluation) : IThreadPoolWorkItem
    {
        private const int Idle = -1;

        private int _current = Idle;
        private long _startedAt;

        public void Execute()
        {
            var now = evaluation._timeProvider.GetTimestamp();
            while (Interlocked.Increment(ref evaluation._next) - 1 is var position && position < evaluation._checks.Length)
            {
                var startedAt = now;
                Volatile.Write(ref _startedAt, startedAt);
                Volatile.Write(ref _current, position);
                var outcome = evaluation._judge.Judge(evaluation._checks[position]);
                now = evaluation._timeProvider.GetTimestamp();
                if (Interlocked.CompareExchange(ref _current, Idle, position) != position)
                {
                    // Too late: the watchdog reported this check and put another worker in this one's place.
                    return;
                }

                evaluation.Complete(position, outcome, evaluation.ElapsedTicks(startedAt, now));
            }

            evaluation.Remove(this);
        }

        /// <summary>Takes the check away that the worker has been at for so long.</summary>
        public bool TryTake(TimeSpan atLeast, long now, out int position)
        {
            position = Volatile.Read(ref _current);
            var startedAt = Volatile.Read(ref _startedAt);
            return position != Idle
                && evaluation.ElapsedTicks(startedAt, now) >= atLeast.Ticks
                && Interlocked.CompareExchange(ref _current, Idle, position) == position;
        }
    }
}
