using Microsoft.Extensions.Logging;

namespace Writeback.Sdk;

/// <summary>
/// Evaluates the checks of one round on threads of the pool. One worker is enough for checks that only compute for
/// nanoseconds; further ones join when a round takes its time, up to the bound. A check that exceeds its limit is reported and
/// left behind, with the thread it holds.
/// </summary>
internal sealed class CheckEvaluation
{
    // Waking another thread costs some microseconds: worth it only for a round that lasts.
    private static readonly TimeSpan PatienceBeforeHelp = TimeSpan.FromMilliseconds(0.5);

    private readonly CheckJudge _judge;
    private readonly int[] _checks;
    private readonly CheckRegistry _registry;
    private readonly OutcomeData[] _outcomes;
    private readonly CheckRunnerOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly double _ticksPerTimestamp;

    // The rest of the run continues on the thread that judged the last check: another hop would cost more than a small round.
    private readonly TaskCompletionSource _completion = new();
    private readonly List<Worker> _workers = [];
    private int _next;
    private int _remaining;

    private CheckEvaluation(
        CheckJudge judge, int[] checks, CheckRegistry registry, OutcomeData[] outcomes, CheckRunnerOptions options, TimeProvider timeProvider, ILogger logger)
    {
        _judge = judge;
        _checks = checks;
        _registry = registry;
        _outcomes = outcomes;
        _options = options;
        _timeProvider = timeProvider;
        _ticksPerTimestamp = (double)TimeSpan.TicksPerSecond / timeProvider.TimestampFrequency;
        _logger = logger;
        _remaining = checks.Length;
    }

    public static async Task RunAsync(
        CheckJudge judge, int[] checks, CheckRegistry registry, OutcomeData[] outcomes, CheckRunnerOptions options, TimeProvider timeProvider, ILogger logger)
    {
        if (checks.Length == 0)
        {
            return;
        }

        var evaluation = new CheckEvaluation(judge, checks, registry, outcomes, options, timeProvider, logger);
        var period = TimeSpan.FromMilliseconds(Math.Max(10, options.CheckTimeout.TotalMilliseconds / 10));
        using var watchdog = timeProvider.CreateTimer(
            static state => ((CheckEvaluation)state!).AbandonLateChecks(), evaluation, options.CheckTimeout, period);
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

    private void AskForHelp()
    {
        lock (_workers)
        {
            if (_workers.Count >= _options.MaxParallelism)
            {
                return;
            }
        }

        AddWorker();
    }

    private void AbandonLateChecks()
    {
        Worker[] workers;
        lock (_workers)
        {
            workers = [.. _workers];
        }

        foreach (var worker in workers)
        {
            if (worker.TryAbandon(_timeProvider.GetTimestamp(), out var position))
            {
                lock (_workers)
                {
                    _workers.Remove(worker);
                }

                RunnerLog.CheckAbandoned(_logger, _registry.Data.Checks[_checks[position]].Id);
                AddWorker();
                Complete(position, CheckJudge.Outcome(RunnerMessages.CheckTimedOut.Create([_options.CheckTimeout])), _options.CheckTimeout.Ticks);
            }
        }
    }

    /// <summary>As <see cref="TimeProvider.GetElapsedTime(long, long)"/>, without asking for the frequency once a check.</summary>
    private long ElapsedTicks(long from, long to) => (long)((to - from) * _ticksPerTimestamp);

    private void Complete(int position, OutcomeData outcome, long durationTicks)
    {
        outcome.DurationTicks = durationTicks;
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
            var begin = evaluation._timeProvider.GetTimestamp();
            var asked = false;
            var now = begin;
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
                if (!asked && evaluation.ElapsedTicks(begin, now) > PatienceBeforeHelp.Ticks)
                {
                    asked = true;
                    evaluation.AskForHelp();
                }
            }
        }

        public bool TryAbandon(long now, out int position)
        {
            position = Volatile.Read(ref _current);
            var startedAt = Volatile.Read(ref _startedAt);
            return position != Idle
                && evaluation.ElapsedTicks(startedAt, now) >= evaluation._options.CheckTimeout.Ticks
                && Interlocked.CompareExchange(ref _current, Idle, position) == position;
        }
    }
}
