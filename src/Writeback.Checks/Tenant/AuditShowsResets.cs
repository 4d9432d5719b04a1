using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>
/// The audit log is the best proof from the cloud's side: of resets that failed on their way, and of the engine that served those that did not. The switch
/// for on-premises integration itself is not shown by Microsoft Graph.
/// </summary>
[Check("WB2005", "Resets of the last days reached the directory", Category = Categories.Tenant)]
internal sealed partial class AuditShowsResets
{
    private const string HowToTellTheSwitch =
        "Whether writeback is on in the tenant Microsoft Graph does not tell. Look at it: Entra admin center > Password reset > On-premises integration, where Connect or Cloud Sync has to be ticked.";

    // What is done to a password; the other activities of the service are registrations and progress.
    private static readonly string[] Operations = ["Reset password (self-service)", "Change password (self-service)", "Reset password (by admin)", "Unlock user account (self-service)"];

    public Finding Evaluate(PasswordAudits audits)
    {
        var operations = audits.Audits.Where(audit => Operations.Contains(audit.Activity, StringComparer.OrdinalIgnoreCase)).ToList();
        var failed = operations.Where(audit => Is(audit.Result, "failure") || Is(audit.Result, "timeout")).ToList();
        var onTheWay = failed.Where(audit => audit.Reason?.StartsWith("OnPremises", StringComparison.OrdinalIgnoreCase) == true).ToList();
        var newestSuccess = operations.Find(audit => Is(audit.Result, "success"))?.At;
        string[] engines = [.. operations.Where(audit => Is(audit.Result, "success")).Select(audit => audit.OnPremisesAgent).OfType<string>().Where(agent => !Is(agent, "None")).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        return (operations, onTheWay, failed) switch
        {
            ([], _, _) => NoResets(audits.Since),
            (_, [{ } newest, ..], _) when newestSuccess is null || newest.At > newestSuccess => FailedOnTheWay(onTheWay.Count, operations.Count, audits.Since, Reasons(onTheWay), newest.At),
            (_, [{ } newest, ..], _) => FailedBefore(onTheWay.Count, Reasons(onTheWay), newest.At, newestSuccess!.Value),
            (_, _, [_, ..]) => Refused(failed.Count, operations.Count, audits.Since, Reasons(failed)),
            _ when engines.Length == 0 => NoEngine(operations.Count, audits.Since),
            _ => Served(operations.Count, audits.Since, engines),
        };
    }

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static LocalizableText[] Reasons(IEnumerable<PasswordAudit> audits)
        => [.. audits.GroupBy(audit => audit.Reason ?? "", StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.Key.Length == 0 ? Texts.WithoutReason(group.Count()) : Texts.WithReason(group.Key, group.Count()))];

    [Pass("All of {count} resets and changes since {since} succeeded, served by {engines}.")]
    private static partial Finding Served(int count, DateTimeOffset since, IReadOnlyList<string> engines);

    [Pass("All of {count} resets and changes since {since} succeeded. The log does not say which engine served them.")]
    private static partial Finding NoEngine(int count, DateTimeOffset since);

    [Fail(
        "{failed} of {count} resets and changes since {since} failed on their way to the directory, the last on {newest}, and none has succeeded since then: {reasons}.",
        Remedy = "Look at the events of the Connect server at that time: event 33004 and its neighbours name the cause, and without any event 31001 the request never arrived, see Connectivity.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding FailedOnTheWay(int failed, int count, DateTimeOffset since, IReadOnlyList<LocalizableText> reasons, DateTimeOffset newest);

    [Warn(
        "{failed} resets or changes failed on their way to the directory, the last on {newest}, but one has succeeded since, on {success}: {reasons}.",
        Remedy = "Where it happens to some users only, look at WB4003 and at the events of the Connect server for them.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding FailedBefore(int failed, IReadOnlyList<LocalizableText> reasons, DateTimeOffset newest, DateTimeOffset success);

    [Warn(
        "{failed} of {count} resets and changes since {since} were refused, though not on their way to the directory: {reasons}.",
        Remedy = "The reasons are those of policy or of the person, such as a password that is too simple. Entra admin center > Audit logs has the details.",
        References = [Documentation.ResetReporting])]
    private static partial Finding Refused(int failed, int count, DateTimeOffset since, IReadOnlyList<LocalizableText> reasons);

    [Inconclusive("Nobody has reset or changed a password since {since}, so the audit log proves nothing.", Remedy = HowToTellTheSwitch, References = [Documentation.EnableWriteback])]
    private static partial Finding NoResets(DateTimeOffset since);
}
