namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The scheduler of the sync engine: what <c>Get-ADSyncScheduler</c> shows, and what an export keeps as the parameters
/// <c>Microsoft.Synchronize.*</c> of <c>GlobalSettings/MV.xml</c>. What the source does not say is null.
/// </summary>
public sealed record SyncScheduler
{
    /// <summary>Whether sync cycles run: <c>Microsoft.Synchronize.SynchronizationSchedule</c> (SyncCycleEnabled).</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether the scheduler is suspended, as it is while the wizard is open: <c>Microsoft.Synchronize.SchedulerSuspended</c>.</summary>
    public bool? Suspended { get; init; }

    /// <summary>Whether maintenance runs, which renews keys and purges the run history: <c>Microsoft.Synchronize.MaintenanceEnabled</c>.</summary>
    public bool? MaintenanceEnabled { get; init; }

    /// <summary>The time between two cycles: <c>Microsoft.Synchronize.TimeInterval</c>.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>How long the run history is kept: <c>Microsoft.Synchronize.RunHistoryPurgeInterval</c>; 7 days by default.</summary>
    public TimeSpan? RunHistoryPurgeInterval { get; init; }

    /// <summary>When the next cycle was due, in UTC: <c>Microsoft.Synchronize.NextStartTime</c>.</summary>
    public DateTimeOffset? NextStart { get; init; }

    /// <summary>What the next cycle does, <c>Delta</c> or <c>Initial</c>: <c>Microsoft.Synchronize.SynchronizationPolicy</c>.</summary>
    public string? Policy { get; init; }
}
