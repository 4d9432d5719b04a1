using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// Without cycles, new users and rights never arrive; without maintenance, the keys of writeback are not renewed, and it ends
/// when they do.
/// </summary>
[Check("WB3008", "The scheduler is enabled, not suspended, and does maintenance", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class SchedulerRuns
{
    public IEnumerable<Finding> Evaluate(SyncServerSettings settings)
    {
        var scheduler = settings.Scheduler;
        if (scheduler.Enabled is null && scheduler.Suspended is null && scheduler.MaintenanceEnabled is null)
        {
            yield return Unknown();
            yield break;
        }

        if (scheduler.Enabled == false)
        {
            yield return Disabled();
        }

        if (scheduler.Suspended == true)
        {
            yield return Suspended();
        }

        if (scheduler.MaintenanceEnabled == false)
        {
            yield return NoMaintenance();
        }

        if (scheduler is { Enabled: not false, Suspended: not true, MaintenanceEnabled: not false })
        {
            yield return scheduler.Interval is { } interval ? RunsEvery(interval) : Runs();
        }
    }

    [Pass("The scheduler runs every {interval} and does maintenance.")]
    private static partial Finding RunsEvery(TimeSpan interval);

    [Pass("The scheduler runs and does maintenance.")]
    private static partial Finding Runs();

    [Fail(
        "The scheduler is switched off: nothing is synchronised, so new and changed users cannot be written back to.",
        Remedy = "On the Connect server run Set-ADSyncScheduler -SyncCycleEnabled $true, then Start-ADSyncSyncCycle -PolicyType Delta.",
        References = [Documentation.Scheduler])]
    private static partial Finding Disabled();

    [Warn(
        "The scheduler is suspended, as it is while the Entra Connect wizard is open.",
        Remedy = "Close the wizard. If it is not open, run Set-ADSyncScheduler -SchedulerSuspended $false on the Connect server.",
        References = [Documentation.Scheduler])]
    private static partial Finding Suspended();

    [Warn(
        "Maintenance is switched off: the keys of password writeback are not renewed, and it stops working when they expire.",
        Remedy = "On the Connect server run Set-ADSyncScheduler -MaintenanceEnabled $true.",
        References = [Documentation.Scheduler])]
    private static partial Finding NoMaintenance();

    [Inconclusive("The configuration says nothing about the scheduler.", Remedy = "Look at the output of Get-ADSyncScheduler on the server.")]
    private static partial Finding Unknown();
}
