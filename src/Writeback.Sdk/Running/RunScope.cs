namespace Writeback.Sdk;

/// <summary>When a run ends early, and why: the caller's token, or the run's own time limit.</summary>
internal sealed class RunScope : IDisposable
{
    private readonly CancellationToken _callerToken;
    private readonly CancellationTokenSource? _limit;
    private readonly CancellationTokenSource? _linked;

    public RunScope(TimeSpan? limit, TimeProvider timeProvider, CancellationToken callerToken)
    {
        _callerToken = callerToken;
        if (limit is { } time)
        {
            _limit = new CancellationTokenSource(time, timeProvider);
            _linked = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, callerToken);
        }
    }

    /// <summary>Signalled when the run has to end.</summary>
    public CancellationToken Token => _linked?.Token ?? _callerToken;

    /// <summary>Why the run had to end; null while it does not have to.</summary>
    public FailureKind? Interruption => _callerToken.IsCancellationRequested
        ? FailureKind.Cancelled
        : _limit is { IsCancellationRequested: true } ? FailureKind.RunTimedOut : null;

    public void Dispose()
    {
        _linked?.Dispose();
        _limit?.Dispose();
    }
}
