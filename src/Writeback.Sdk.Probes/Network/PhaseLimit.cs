namespace Writeback.Sdk.Probes.Network;

/// <summary>The time limit of one phase, kept apart from the caller's cancellation: the first is evidence, the second is not.</summary>
internal sealed class PhaseLimit : CancellationTokenSource
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _link;

    public PhaseLimit(TimeSpan limit, TimeProvider timeProvider, CancellationToken caller)
        : base(limit, timeProvider)
    {
        _caller = caller;
        _link = caller.UnsafeRegister(static limit => ((PhaseLimit)limit!).Cancel(), this);
    }

    /// <summary>Whether it was the limit, and not the caller, that ended the phase.</summary>
    public bool Reached => IsCancellationRequested && !_caller.IsCancellationRequested;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _link.Dispose();
        }

        base.Dispose(disposing);
    }
}
