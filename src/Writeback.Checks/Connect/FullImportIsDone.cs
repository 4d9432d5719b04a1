using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// Before writeback is tried, each connector, to the directory and to the cloud, has to have imported all in full. What is not in the history, which is purged after 7 days by default, may have been before.
/// </summary>
[Check("WB3005", "Each connector has completed a full import", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class FullImportIsDone
{
    private const string Profile = "Full Import";

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
        if (history.Pending?.Any(pending => pending.ConnectorId == connector.Id && pending.FullImportRequired) == true)
        {
            yield return Due();
        }
    }

    private static string ResultOf(SyncRun run) => run.Result ?? "no result";

    [Pass("The last full import succeeded on {at}.")]
    private static partial Finding Done(DateTimeOffset at);

    [Warn("A full import succeeded on {at}, and a later one ended with {result}.", Remedy = "Look at the run in Synchronization Service Manager > Operations, and mend what it names.", References = [Documentation.GeneralSteps])]
    private static partial Finding DoneBefore(DateTimeOffset at, string result);

    [Inconclusive("A full import has been running since {since}.", Remedy = "Wait for its end, and collect again.")]
    private static partial Finding UnderWay(DateTimeOffset since);

    [Fail("The last full import ended with {result} on {at}, and the history has none that succeeded.", Remedy = "Look at the run in Synchronization Service Manager > Operations, and mend what it names. Then: " + HowToRun, References = [Documentation.GeneralSteps])]
    private static partial Finding NotDone(string result, DateTimeOffset at);

    [Fail("The connector was made on {created}, and no full import has run since.", Remedy = HowToRun, References = [Documentation.GeneralSteps])]
    private static partial Finding NeverRan(DateTimeOffset created);

    [Inconclusive("The history, which goes back {kept}, shows no full import. There may have been one before.", Remedy = "If in doubt: " + HowToRun, References = [Documentation.GeneralSteps])]
    private static partial Finding NotShown(TimeSpan kept);

    [Warn("A full import is due, and not done yet.", Remedy = "Let the next cycle run, or start one: Start-ADSyncSyncCycle. Until then what changed may be missing.", References = [Documentation.Scheduler])]
    private static partial Finding Due();
}
