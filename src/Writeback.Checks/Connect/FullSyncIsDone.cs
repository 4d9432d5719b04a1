using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// Before writeback is tried, what each connector imported has to have been synchronised in full. What is not in the history, which is purged after 7 days by default, may have been before.
/// </summary>
[Check("WB3006", "Each connector has completed a full synchronisation", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class FullSyncIsDone
{
    private const string Profile = "Full Synchronization";

    private const string HowToRun = "On the Connect server run Start-ADSyncSyncCycle -PolicyType Initial, which imports and synchronises all in full, and wait for its end.";

    public IEnumerable<Finding> Evaluate([Each] Connector connector, RunHistory history, Observation<SyncServerSettings> settings)
    {
        if (connector.Kind == ConnectorKind.Other)
        {
            yield break;
        }

        var runs = FullRuns.Of(history, connector, settings.Value, Profile);
        yield return runs switch
        {
            { Succeeded: { } done, Newest: { } newest } when ReferenceEquals(done, newest) => Done(done.EndedAt ?? done.StartedAt ?? history.CollectedAt),
            { Succeeded: { } done, Newest: { } newest } => DoneBefore(done.EndedAt ?? done.StartedAt ?? history.CollectedAt, ResultOf(newest)),
            { Newest: { IsComplete: false } newest } => UnderWay(newest.StartedAt ?? history.CollectedAt),
            { Newest: { } newest } => NotDone(ResultOf(newest), newest.EndedAt ?? newest.StartedAt ?? history.CollectedAt),
            { WouldBeShown: true } => NeverRan(connector.CreatedAt!.Value),
            _ => NotShown(runs.Kept),
        };
        if (history.Pending?.Any(pending => pending.ConnectorId == connector.Id && pending.FullSyncRequired) == true)
        {
            yield return Due();
        }
    }

    private static string ResultOf(SyncRun run) => run.Result ?? "no result";

    [Pass("The last full synchronisation succeeded on {at}.")]
    private static partial Finding Done(DateTimeOffset at);

    [Warn("A full synchronisation succeeded on {at}, and a later one ended with {result}.", Remedy = "Look at the run in Synchronization Service Manager > Operations, and mend what it names.", References = [Documentation.GeneralSteps])]
    private static partial Finding DoneBefore(DateTimeOffset at, string result);

    [Inconclusive("A full synchronisation has been running since {since}.", Remedy = "Wait for its end, and collect again.")]
    private static partial Finding UnderWay(DateTimeOffset since);

    [Fail("The last full synchronisation ended with {result} on {at}, and the history has none that succeeded.", Remedy = "Look at the run in Synchronization Service Manager > Operations, and mend what it names. Then: " + HowToRun, References = [Documentation.GeneralSteps])]
    private static partial Finding NotDone(string result, DateTimeOffset at);

    [Fail("The connector was made on {created}, and no full synchronisation has run since.", Remedy = HowToRun, References = [Documentation.GeneralSteps])]
    private static partial Finding NeverRan(DateTimeOffset created);

    [Inconclusive("The history, which goes back {kept}, shows no full synchronisation. There may have been one before.", Remedy = "If in doubt: " + HowToRun, References = [Documentation.GeneralSteps])]
    private static partial Finding NotShown(TimeSpan kept);

    [Warn("A full synchronisation is due, and not done yet.", Remedy = "Let the next cycle run, or start one: Start-ADSyncSyncCycle. Until then what changed may be missing.", References = [Documentation.Scheduler])]
    private static partial Finding Due();
}
