using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Events;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Events;

/// <summary>
/// Where operations stop. No start event at the time of a try: the cloud's side (licence, scope, relay). A start without a result: the server (decryption, a
/// crash, a restart). A result with a code: the directory. What the cloud tried its audit log tells, where a tenant is given.
/// </summary>
[Check("WB7004", "Operations arrive, and come to an end in the directory", Category = Categories.Events, Severity = Severity.Warning)]
[Requires<ServerIsActive>]
internal sealed partial class OperationsArrive
{
    // An operation is over within seconds; the cloud gives up long before this.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Clocks of cloud and server may differ by as much.
    private static readonly TimeSpan Nearness = TimeSpan.FromMinutes(5);

    private static readonly string[] Tries = ["Reset password (self-service)", "Change password (self-service)", "Reset password (by admin)"];

    public IEnumerable<Finding> Evaluate(ServerEvents events, Observation<PasswordAudits> audits)
    {
        if (events is not { From: { } from, End: { } end })
        {
            return [NothingRead()];
        }

        List<Finding> findings = [];
        var lost = LostInTheCloud(events, audits.Value, from, end);
        if (lost.Count > 0)
        {
            findings.Add(Cloud(lost.Count, lost[0].At, lost[0].Reason ?? lost[0].Result ?? ""));
        }

        var unfinished = events.Operations.Where(operation => operation is { Outcome: PasswordOperationOutcome.Unfinished, HasStart: true } && end - operation.LastAt > Patience).ToList();
        if (unfinished.Count > 0)
        {
            var restarted = unfinished.Count(operation => events.Starts.Any(start => start >= operation.At && start <= operation.At + Nearness));
            findings.Add(Server(unfinished.Count, unfinished[0].At, unfinished[0].TrackingId?.ToString("D") ?? "", restarted));
        }

        var refused = events.Operations.Where(operation => operation.Outcome == PasswordOperationOutcome.Failed).ToList();
        if (refused.Count > 0)
        {
            findings.Add(Directory(refused.Count, refused[0].At, refused[0].Events));
        }

        var succeeded = events.Operations.Where(operation => operation.Outcome == PasswordOperationOutcome.Succeeded).ToList();
        if (findings.Count > 0)
        {
            return findings;
        }

        return [succeeded.Count > 0 ? WholeWay(succeeded.Count, succeeded[0].At) : Nothing(from, end)];
    }

    /// <summary>Tries that the cloud's log has as failed, within the time of the server's log, and that the server's log has no start of. Newest first.</summary>
    private static List<PasswordAudit> LostInTheCloud(ServerEvents events, PasswordAudits? audits, DateTimeOffset from, DateTimeOffset end)
        => [.. (audits?.Audits ?? [])
            .Where(audit => Tries.Contains(audit.Activity, StringComparer.OrdinalIgnoreCase) && audit.At > from + Nearness && audit.At < end - Nearness)
            .Where(audit => audit.Result is "failure" or "timeout")
            .Where(audit => !events.Operations.Any(operation => (operation.At - audit.At).Duration() <= Nearness))];

    [Pass("{count:plural|1=One operation|# operations} went the whole way, the last on {newest}.")]
    private static partial Finding WholeWay(int count, DateTimeOffset newest);

    [Fail(
        "The cloud: {count} attempts that the tenant's log has as failed left no start event on the server, the last on {newest} ({reason}).",
        Remedy = "Look at licence and scope (WB1004, WB2002), at the feature on both sides (WB3004), and at the way to the relay (WB5005, WB7001).",
        References = [Documentation.Reset])]
    private static partial Finding Cloud(int count, DateTimeOffset newest, string reason);

    [Fail(
        "The server: {count:plural|1=one operation|# operations} started without a result, the last on {newest} (TrackingId {trackingId}); the service restarted during {restarted} of them.",
        Remedy = "Look for a crash or restart of ADSync at that time, and for 32004 or 32010 (keys): WB7001, WB7003.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding Server(int count, DateTimeOffset newest, string trackingId, int restarted);

    [Fail(
        "The directory: {count:plural|1=one operation reached the server and was|# operations reached the server and were} refused, the last on {newest} (events {events}).",
        Remedy = "WB7002 names the codes, their causes and cures.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding Directory(int count, DateTimeOffset newest, IReadOnlyList<int> events);

    [Inconclusive(
        "Between {from} and {until} no operation arrived on the server.",
        Remedy = "If somebody tried in that time, it stopped on the cloud's side: licence, scope, feature, relay. With --tenant the tenant's log tells what was tried. Otherwise reset a test user's password, and look again.",
        References = [Documentation.Reset])]
    private static partial Finding Nothing(DateTimeOffset from, DateTimeOffset until);

    [Inconclusive("The log holds no event at all.", Remedy = "Take the log Application of the Connect server: wevtutil qe Application /f:xml > events.xml.", References = [Documentation.Troubleshoot])]
    private static partial Finding NothingRead();
}
