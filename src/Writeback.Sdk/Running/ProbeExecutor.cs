using Microsoft.Extensions.Logging;
using Polly;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// Runs one probe for one element: attempts in a resilience pipeline, each recorded, each abandoned when it ignores its token.
/// Whatever a probe does, the result is an observation.
/// </summary>
internal sealed class ProbeExecutor(
    IServiceProvider services,
    CheckRunnerOptions options,
    TimeProvider timeProvider,
    ILogger logger,
    IProgress<ProbeProgress>? progress) : IDisposable
{
    private readonly ProbePipelines _pipelines = new(options, timeProvider);
    private readonly ProbeGate _gate = new(options.MaxParallelism, options.MaxParallelismPerTarget);

    public void Dispose() => _gate.Dispose();

    /// <param name="probe">The probe.</param>
    /// <param name="type">What it provides.</param>
    /// <param name="evidence">Its parameters.</param>
    /// <param name="subject">The element it runs for, if it fans out.</param>
    /// <param name="target">What it talks to, as far as known: probes of one target share a circuit breaker.</param>
    /// <param name="scope">When the run ends.</param>
    public async Task<Observation> ExecuteAsync(
        ProbeDescriptor probe, EvidenceType type, EvidenceReader evidence, string? subject, string? target, RunScope scope)
    {
        // A probe waits for its turn before its own clock starts: queueing behind others is not the target's fault.
        ProbeGate.Turn turn;
        try
        {
            turn = await _gate.EnterAsync(probe.Target, scope.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            var failure = new ObservationFailure(scope.Interruption ?? FailureKind.Cancelled, nameof(OperationCanceledException));
            return type.Observe(null, probe.ProvidesList, failure, [], timeProvider.GetUtcNow(), subject);
        }

        using (turn)
        {
            return await ObserveAsync(probe, type, evidence, subject, target, scope).ConfigureAwait(false);
        }
    }

    private async Task<Observation> ObserveAsync(
        ProbeDescriptor probe, EvidenceType type, EvidenceReader evidence, string? subject, string? target, RunScope scope)
    {
        var policy = _pipelines.PolicyOf(probe);
        Tell(new ProbeProgress(probe, subject, IsFinished: false) { Limit = policy.TotalTimeout });
        using var span = RunnerSpans.StartProbe(probe, timeProvider.GetUtcNow());
        var execution = new Execution(this, probe, evidence, subject, scope, _pipelines.ForAttempt(policy, target));
        var context = ResilienceContextPool.Shared.Get(scope.Token);
        try
        {
            var outcome = await _pipelines.ForProbe(policy)
                .ExecuteOutcomeAsync(static (context, execution) => execution.AttemptAsync(context.CancellationToken), context, execution)
                .ConfigureAwait(false);
            var failure = outcome.Exception is { } exception ? execution.Classify(exception, scope.Token) : null;
            if (failure is not null)
            {
                RunnerLog.ProbeFailed(logger, probe.Name, subject, execution.Attempts.Count, failure.Kind, failure.Type, failure.Code);
            }

            return Observation(outcome.Result, failure);
        }
        catch (Exception exception)
        {
            // Not the probe itself, whose exceptions are outcomes, but evidence that throws when it is asked for its failure.
            var failure = FailureClassifier.Classify(exception);
            RunnerLog.ProbeThrew(logger, probe.Name, failure.Type, failure.Code);
            return Observation(null, failure);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            Tell(new ProbeProgress(probe, subject, IsFinished: true) { Limit = policy.TotalTimeout });
        }

        Observation Observation(object? value, ObservationFailure? failure)
        {
            var observedAt = timeProvider.GetUtcNow();
            RunnerSpans.EndProbing(span, failure, observedAt);
            return type.Observe(value, probe.ProvidesList, failure, execution.Attempts, observedAt, subject);
        }
    }

    private void Tell(ProbeProgress news)
    {
        try
        {
            progress?.Report(news);
        }
        catch (Exception exception)
        {
            // Whoever watches does not end the run.
            RunnerLog.WatcherThrew(logger, exception.GetType().Name);
        }
    }

    /// <summary>The attempts of one probe for one element.</summary>
    private sealed class Execution(
        ProbeExecutor executor, ProbeDescriptor probe, EvidenceReader evidence, string? subject, RunScope scope, ResiliencePipeline<object> pipeline)
    {
        public List<Attempt> Attempts { get; } = [];

        public async ValueTask<Outcome<object>> AttemptAsync(CancellationToken cancellationToken)
        {
            var startedAt = executor.TimeProvider.GetUtcNow();
            var timestamp = executor.TimeProvider.GetTimestamp();
            using var span = RunnerSpans.StartAttempt(probe, Attempts.Count + 1, startedAt);
            var context = ResilienceContextPool.Shared.Get(cancellationToken);
            try
            {
                var outcome = await pipeline
                    .ExecuteOutcomeAsync(static (context, execution) => execution.ObserveAsync(context.CancellationToken), context, this)
                    .ConfigureAwait(false);
                var attempt = Record(startedAt, executor.TimeProvider.GetElapsedTime(timestamp), outcome, cancellationToken);
                RunnerSpans.EndProbing(span, attempt.Failure, startedAt + attempt.Duration);
                RunnerMetrics.RecordAttempt(probe, attempt);
                return outcome;
            }
            finally
            {
                ResilienceContextPool.Shared.Return(context);
            }
        }

        /// <summary>Classifies what ended an attempt; a cancellation that was asked for is told from one that the probe made up.</summary>
        public ObservationFailure Classify(Exception exception, CancellationToken asked) => exception switch
        {
            // Which exception of this family it is depends on who notices first.
            OperationCanceledException when scope.Interruption is { } interruption => new ObservationFailure(interruption, nameof(OperationCanceledException)),
            OperationCanceledException when asked.IsCancellationRequested => new ObservationFailure(FailureKind.TimedOut, exception.GetType().Name),
            _ => FailureClassifier.Classify(exception),
        };

        private async ValueTask<Outcome<object>> ObserveAsync(CancellationToken cancellationToken)
        {
            // On another thread, so that a probe that blocks cannot hold up the run; waited for only as long as the token lasts, so
            // that a probe that ignores it is left behind. The probe's own token is another: what a probe has registered on it may
            // block or throw, and would do so inside the timer that ends the attempt.
            var ending = new CancellationTokenSource();
            Task<object>? attempt = null;
            try
            {
                attempt = Task.Factory.StartNew(
                    () => probe.Origin.Registry.ObserveAsync(probe.Origin.Position, executor.Services, evidence, ending.Token).AsTask(),
                    CancellationToken.None,
                    TaskCreationOptions.DenyChildAttach,
                    ProbeScheduler.Instance).Unwrap();
                return Outcome.FromResult(await attempt.WaitAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (Exception exception)
            {
                // Every kind of exception becomes an outcome that names its type: see Classify.
                return Outcome.FromException<object>(exception);
            }
            finally
            {
                if (attempt is { IsCompleted: false })
                {
                    Forget(attempt);
                    Forget(ending.CancelAsync());
                }
            }
        }

        private static void Forget(Task task)
            => _ = task.ContinueWith(
                static task => _ = task.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);

        private Attempt Record(DateTimeOffset startedAt, TimeSpan duration, Outcome<object> outcome, CancellationToken cancellationToken)
        {
            var failure = outcome.Exception is { } exception
                ? Classify(exception, cancellationToken)
                : (outcome.Result as IFallibleEvidence)?.TransientFailure;
            var attempt = new Attempt(startedAt, duration, failure);
            Attempts.Add(attempt);
            if (failure is null)
            {
                return attempt;
            }

            if (failure.Kind == FailureKind.Defect)
            {
                RunnerLog.ProbeThrew(executor.Logger, probe.Name, failure.Type, failure.Code);
            }

            RunnerLog.AttemptFailed(
                executor.Logger, probe.Name, subject, Attempts.Count, duration.TotalMilliseconds, failure.Kind, failure.Type, failure.Code);
            return attempt;
        }
    }

    private IServiceProvider Services => services;

    private TimeProvider TimeProvider => timeProvider;

    private ILogger Logger => logger;
}
