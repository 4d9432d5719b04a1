using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Checks.Events;

/// <summary>
/// The service listens when it started after it last stopped, and its heartbeat (31019, every five minutes for each of two namespaces) is fresh. Fresh is
/// judged at the end of the log, for the log may be older than this run.
/// </summary>
[Check("WB7001", "The writeback service listens: started after it stopped, with a fresh heartbeat", Category = Categories.Events)]
[Requires<ServerIsActive>]
internal sealed partial class WritebackServiceListens
{
    private const string HowToRestart =
        "On the Connect server run Restart-Service ADSync, and wait for event 31015. If it does not come, disable and enable writeback: writeback fix WB7003.";

    private const string HowToProbe = "Probe the namespaces that the events name: writeback check --select Connectivity --endpoint HOST. Idle time limits are a common cause: WB5007.";

    private const int RetriesAnHour = 10;

    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(15);

    // After the newest start, each of these says that the relay is not reached.
    private static readonly int[] Troubles = [31034, 31044, 32001, 32002, 32015];

    public IEnumerable<Finding> Evaluate(ServerEvents events)
    {
        foreach (var file in events.Files.Where(file => file.Damage != EventDamage.None))
        {
            yield return Damaged(DescribeDamage(file.Damage), file.Events, file.Broken).About(file.Name);
        }

        if (events.Counts.All(count => count.Provider != "PasswordResetService") || events.End is not { } end)
        {
            yield return NoEvents(events.EventsRead);
            yield break;
        }

        var started = events.Last(31015);
        var heartbeat = events.Last(31019);
        var finding = JudgeNow(events, started, heartbeat, end);
        yield return finding;
        if (finding.Status == CheckStatus.Pass && events.Namespaces.Where(relay => relay.LastHeartbeat > end - FreshFor).ToList() is [var only] && events.Namespaces.Count > 1)
        {
            yield return OneNamespace(only.Name, end);
        }

        if (events.HeartbeatGaps.Where(gap => !gap.IsExplained).ToList() is [var newest, ..] gaps)
        {
            yield return Gaps(gaps.Count, newest.From, newest.Until);
        }

        if (events.MostRetriesInAnHour > RetriesAnHour)
        {
            yield return ManyRetries(events.MostRetriesInAnHour);
        }
    }

    private static Finding JudgeNow(ServerEvents events, DateTimeOffset? started, DateTimeOffset? heartbeat, DateTimeOffset end)
    {
        if (events.Last(31016) is { } stopped && (started is null || stopped > started) && (heartbeat is null || stopped > heartbeat))
        {
            return Stopped(stopped);
        }

        if (events.Last("ADSync", 6800) is { } refused && (started is null || refused > started))
        {
            return NotStarted(refused);
        }

        var (trouble, at) = Troubles.Select(id => (Id: id, At: events.Last(id))).MaxBy(candidate => candidate.At ?? DateTimeOffset.MinValue);
        var isTroubled = at is not null && (started is null || at > started) && (heartbeat is null || at > heartbeat);
        return (heartbeat, isTroubled) switch
        {
            (_, true) => Troubled(trouble.ToString(System.Globalization.CultureInfo.InvariantCulture), WritebackCodes.FindEvent(trouble)!.Name, WritebackCodes.FindEvent(trouble)!.Remedy, at!.Value),
            (null, _) when started is { } since && end - since <= FreshFor => JustStarted(since),
            (null, _) when started is null => NothingOfLife(events.From ?? end, end),
            (null, _) => NoHeartbeat(started!.Value, end),
            ({ } last, _) when end - last > FreshFor => Silent(last, end),
            ({ } last, _) => started is { } since ? Listens(since, last) : ListensSinceBefore(last),
        };
    }

    private static LocalizableText DescribeDamage(EventDamage damage) => damage switch
    {
        EventDamage.CutOff => Texts.EventsCutOff,
        EventDamage.EncodingChanges => Texts.EventsEncodingChanges,
        EventDamage.ForeignText => Texts.EventsForeignText,
        _ => Texts.EventsBroken,
    };

    [Pass("The service started on {started} and has not stopped since; its last heartbeat is of {heartbeat}.")]
    private static partial Finding Listens(DateTimeOffset started, DateTimeOffset heartbeat);

    [Pass("The service has been listening since before the log begins; its last heartbeat is of {heartbeat}.")]
    private static partial Finding ListensSinceBefore(DateTimeOffset heartbeat);

    [Pass("The service started on {started}, too short a time before the log ends for a heartbeat.")]
    private static partial Finding JustStarted(DateTimeOffset started);

    [Fail("The service stopped on {stopped} (event 31016) and has not started since: every request from the cloud fails.", Remedy = HowToRestart, References = [Documentation.Troubleshoot])]
    private static partial Finding Stopped(DateTimeOffset stopped);

    [Fail("ADSync started, and the endpoint of writeback did not (event 6800 on {at}).", Remedy = HowToRestart, References = [Documentation.Troubleshoot, Documentation.CannotConfigure])]
    private static partial Finding NotStarted(DateTimeOffset at);

    [Fail("The newest of what the service says is trouble: event {id} ({name}) on {at}, and no heartbeat since.", Remedy = "{remedy}", References = [Documentation.Troubleshoot])]
    private static partial Finding Troubled(string id, string name, LocalizableText remedy, DateTimeOffset at);

    [Fail("The service started on {started}, and there is no heartbeat up to {end}.", Remedy = HowToProbe, References = [Documentation.Troubleshoot])]
    private static partial Finding NoHeartbeat(DateTimeOffset started, DateTimeOffset end);

    [Fail("The last heartbeat is of {last}, though the log goes on to {end}: one is due every five minutes.", Remedy = HowToProbe + " Or: " + HowToRestart, References = [Documentation.Troubleshoot])]
    private static partial Finding Silent(DateTimeOffset last, DateTimeOffset end);

    [Warn("At the end of the log, {end}, only {relay} has a fresh heartbeat: the relay is not redundant.", Remedy = HowToProbe, References = [Documentation.Troubleshoot])]
    private static partial Finding OneNamespace(string relay, DateTimeOffset end);

    [Warn(
        "The heartbeat stayed away {count:plural|1=once|# times} for more than 15 minutes while the service neither stopped nor started, last from {from} to {until}.",
        Remedy = HowToProbe, References = [Documentation.Troubleshoot])]
    private static partial Finding Gaps(int count, DateTimeOffset from, DateTimeOffset until);

    [Warn("The connection to the relay was made again {count} times within one hour (event 32014).", Remedy = HowToProbe, References = [Documentation.Troubleshoot, Documentation.Connectivity])]
    private static partial Finding ManyRetries(int count);

    [Warn(
        "The file {damage}: {events} events were read, {broken} of them in vain, and the verdict rests on the rest.",
        Remedy = "Export it anew, into a file of its own: wevtutil qe Application /f:xml > events.xml.")]
    private static partial Finding Damaged(LocalizableText damage, long events, long broken);

    [Inconclusive(
        "There is no event of PasswordResetService among {count} events.",
        Remedy = "Take the log Application of the active Connect server, unfiltered: wevtutil qe Application /f:xml > events.xml. If writeback was never enabled there, there are none: see WB3004.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding NoEvents(long count);

    [Inconclusive(
        "Between {from} and {until} the log has neither a start, nor a stop, nor a heartbeat of the service.",
        Remedy = "Take the log Application whole, unfiltered: wevtutil qe Application /f:xml > events.xml.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding NothingOfLife(DateTimeOffset from, DateTimeOffset until);
}
