namespace Writeback.Sdk;

/// <summary>
/// When the evaluation of a run has to end: when the caller cancels or the time of the run is up, and a grace on top, in which
/// checks that only compute usually come to their verdicts. What was observed until then is worth judging.
/// </summary>
internal sealed class EvaluationLimit(TimeSpan runTimeout, TimeProvider timeProvider, long runStartedAt, CancellationToken callerToken)
{
    /// <summary>How long checks may go on after the run was interrupted.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private long _interruptedAt;

    /// <summary>Why the run had to end, as far as anybody looked.</summary>
    public RunInterruption Interruption { get; private set; }

    /// <summary>Looks whether the run has to end.</summary>
    /// <returns>Whether the grace is over, too.</returns>
    public bool IsOver(long now)
    {
        if (Interruption == RunInterruption.None)
        {
            Interruption = callerToken.IsCancellationRequested
                ? RunInterruption.Cancelled
                : timeProvider.GetElapsedTime(runStartedAt, now) >= runTimeout ? RunInterruption.TimedOut : RunInterruption.None;
            _interruptedAt = now;
        }

        return Interruption != RunInterruption.None && timeProvider.GetElapsedTime(_interruptedAt, now) >= Grace;
    }
}
