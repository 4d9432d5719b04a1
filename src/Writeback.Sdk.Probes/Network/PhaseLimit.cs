namespace Writeback.Sdk.Probes.Network;

/// <summary>The time limit of one phase, kept apart from the caller's cancellation: the first is evidence, the second is not.</summary>
internal sealed class PhaseLimit : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _either;

    public PhaseLimit(TimeSpan limit, TimeProvider timeProvider, CancellationToken caller)
    {
        _caller = caller;
        _timer = new CancellationTokenSource(limit, timeProvider);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, caller);
    }

    /// <summary>Cancelled by the limit or by the caller.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether it was the limit, and not the caller, that ended the phase.</summary>
    public bool Reached => _timer.IsCancellationRequested && !_caller.IsCancellationRequested;

    public void Dispose()
    {
        _either.Dispose();
        _timer.Dispose();
    }
}
