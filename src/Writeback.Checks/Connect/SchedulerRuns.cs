using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// Without cycles, new and changed users never arrive; those that are there can still be written back to. Without maintenance,
/// the keys of writeback are not renewed.
/// </summary>
[Check("WB3008", "The scheduler is enabled, not suspended, and does maintenance", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class SchedulerRuns
{
    public IEnumerable<Finding> Evaluate(SyncServerSettings settings)
    {
        var scheduler = settings.Scheduler;
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

        if (Missing(scheduler) is { Count: > 0 } missing)
        {
            yield return Unknown(missing);
        }

        if (scheduler is { Enabled: true, Suspended: false, MaintenanceEnabled: true })
        {
            yield return scheduler.Interval is { } interval ? RunsEvery(interval) : Runs();
        }
    }

    /// <summary>What the configuration does not say, by the names of <c>Get-ADSyncScheduler</c>.</summary>
    private static List<string> Missing(SyncScheduler scheduler)
    {
        List<string> missing = [];
        if (scheduler.Enabled is null)
        {
            missing.Add("SyncCycleEnabled");
        }

        if (scheduler.Suspended is null)
        {
            missing.Add("SchedulerSuspended");
        }

        if (scheduler.MaintenanceEnabled is null)
        {
            missing.Add("MaintenanceEnabled");
        }

        return missing;
    }

    [Pass("The scheduler runs every {interval} and does maintenance.")]
    private static partial Finding RunsEvery(TimeSpan interval);

    [Pass("The scheduler runs and does maintenance.")]
    private static partial Finding Runs();

    [Warn(
        "The scheduler is switched off: unless something else starts the cycles, new and changed users are not synchronised and cannot be written back to.",
        Remedy = "If no scheduler of your own starts them: on the Connect server run Set-ADSyncScheduler -SyncCycleEnabled $true, then Start-ADSyncSyncCycle -PolicyType Delta.",
        References = [Documentation.Scheduler])]
    private static partial Finding Disabled();

    [Warn(
        "The scheduler is suspended, as it is while the Entra Connect wizard is open.",
        Remedy = "Close the wizard. If it is not open, run Set-ADSyncScheduler -SchedulerSuspended $false on the Connect server.",
        References = [Documentation.Scheduler])]
    private static partial Finding Suspended();

    [Warn(
        "Maintenance is switched off: the keys of password writeback, due every six months, are not renewed.",
        Remedy = "On the Connect server run Set-ADSyncScheduler -MaintenanceEnabled $true.",
        References = [Documentation.Scheduler])]
    private static partial Finding NoMaintenance();

    [Inconclusive("The configuration does not say {missing} of the scheduler.", Remedy = "Look at {missing} in the output of Get-ADSyncScheduler on the server.")]
    private static partial Finding Unknown(IReadOnlyList<string> missing);
}
