using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using static Writeback.Checks.Connect.SchedulerRuns;

namespace Writeback.Checks.Tests.Connect;

public sealed class SchedulerRunsTests
{
    [Fact]
    public void A_scheduler_that_runs_passes_and_says_how_often()
        => FindingAssert.Is(
            Messages.RunsEvery,
            Assert.Single(Judge(scheduler => scheduler with { Interval = TimeSpan.FromMinutes(30) })),
            TimeSpan.FromMinutes(30));

    [Fact]
    public void A_scheduler_that_runs_passes_without_an_interval() => FindingAssert.Is(Messages.Runs, Assert.Single(Judge(scheduler => scheduler)));

    [Fact]
    public void A_scheduler_that_is_off_warns() => FindingAssert.Is(Messages.Disabled, Assert.Single(Judge(scheduler => scheduler with { Enabled = false })));

    [Fact]
    public void A_scheduler_that_is_suspended_warns() => FindingAssert.Is(Messages.Suspended, Assert.Single(Judge(scheduler => scheduler with { Suspended = true })));

    [Fact]
    public void Maintenance_that_is_off_warns() => FindingAssert.Is(Messages.NoMaintenance, Assert.Single(Judge(scheduler => scheduler with { MaintenanceEnabled = false })));

    [Fact]
    public void Each_fault_is_found()
        => Assert.Equal(
            [Messages.Disabled, Messages.Suspended, Messages.NoMaintenance],
            Judge(_ => new() { Enabled = false, Suspended = true, MaintenanceEnabled = false }).Select(finding => finding.Message));

    [Fact]
    public void None_of_the_faults_stops_writeback_for_everybody()
        => Assert.All([Messages.Disabled, Messages.Suspended, Messages.NoMaintenance], message => Assert.Equal(CheckStatus.Warn, message.Status));

    [Fact]
    public void A_configuration_that_says_nothing_allows_no_verdict()
        => FindingAssert.Is(
            Messages.Unknown, Assert.Single(Judge(_ => new())), (object)new List<string> { "SyncCycleEnabled", "SchedulerSuspended", "MaintenanceEnabled" });

    [Fact]
    public void What_is_not_said_never_passes()
        => FindingAssert.Is(
            Messages.Unknown, Assert.Single(Judge(scheduler => scheduler with { Enabled = null })), (object)new List<string> { "SyncCycleEnabled" });

    [Fact]
    public void A_fault_is_found_although_the_rest_is_not_said()
        => Assert.Equal(
            [Messages.NoMaintenance, Messages.Unknown],
            Judge(_ => new() { MaintenanceEnabled = false }).Select(finding => finding.Message));

    private static List<Finding> Judge(Func<SyncScheduler, SyncScheduler> change)
        => [.. new SchedulerRuns().Evaluate(Servers.Sound().Scheduled(change))];
}
