using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>
/// The audit log is the best proof from the cloud's side: of resets that failed on their way, and of the engine that served those that did not. The switch
/// for on-premises integration itself is not shown by Microsoft Graph, and told from what the log says where that is possible.
/// </summary>
[Check("WB2005", "Resets of the last days reached the directory", Category = Categories.Tenant)]
internal sealed partial class AuditShowsResets
{
    private const string TheSwitch = "Entra admin center > Password reset > On-premises integration, where Connect or Cloud Sync has to be ticked";

    private const string HowToTellTheSwitch = "Whether writeback is on in the tenant Microsoft Graph does not tell. Look at it: " + TheSwitch + ".";

    public IEnumerable<Finding> Evaluate(PasswordAudits audits)
    {
        var operations = audits.Audits.Where(audit => audit.IsOperation).ToList();
        var failed = operations.Where(audit => audit.Failed).ToList();
        yield return Summarize(audits, operations, failed);

        foreach (var engine in operations.Where(audit => audit.Engine is not null).GroupBy(audit => audit.Engine!, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase))
        {
            var (succeeded, lost) = (engine.Count(audit => audit.Succeeded), engine.Count(audit => audit.Failed));
            yield return (succeeded == 0 && lost > 0 ? EngineFails(lost, engine.Max(audit => audit.At)) : EngineServes(succeeded, lost)).About(engine.Key);
        }

        foreach (var reason in ByReason(failed))
        {
            yield return Explain(reason.Key, reason.Count(), reason.Max(audit => audit.At)).About(reason.Key.Length == 0 ? "-" : reason.Key);
        }
    }

    private static Finding Summarize(PasswordAudits audits, List<PasswordAudit> operations, List<PasswordAudit> failed)
    {
        var onTheWay = failed.Where(ResetReasons.Current.IsOnTheWay).ToList();
        var newestSuccess = operations.Find(audit => audit.Succeeded)?.At;
        string[] engines = [.. operations.Where(audit => audit.Succeeded).Select(audit => audit.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        return (operations, onTheWay, failed) switch
        {
            ([], _, _) => NoResets(audits.Since),
            (_, [{ } newest, ..], _) when newestSuccess is null || newest.At > newestSuccess => FailedOnTheWay(onTheWay.Count, operations.Count, audits.Since, Counted(onTheWay), newest.At),
            (_, [{ } newest, ..], _) => FailedBefore(onTheWay.Count, Counted(onTheWay), newest.At, newestSuccess!.Value),
            (_, _, [_, ..]) => Refused(failed.Count, operations.Count, audits.Since, Counted(failed)),
            _ when engines.Length == 0 => NoEngine(operations.Count, audits.Since),
            _ => Served(operations.Count, audits.Since, engines),
        };
    }

    private static Finding Explain(string reason, int count, DateTimeOffset newest) => ResetReasons.Current.CauseOf(reason) switch
    {
        ResetCause.Unreachable => Unreachable(count, newest),
        ResetCause.DirectoryRefuses => DirectoryRefuses(count, newest),
        ResetCause.Policy => AgainstPolicy(count, newest),
        ResetCause.AccountState => AccountLocked(count, newest),
        ResetCause.UserNotFound => UserNotFound(count, newest),
        ResetCause.CloudHalf => CloudHalf(count, newest),
        ResetCause.WritebackOff => WritebackOff(count, newest),
        ResetCause.ResetOff => ResetOff(count, newest),
        ResetCause.NotLicensed => NotLicensed(count, newest),
        ResetCause.NotInScope => NotInScope(count, newest),
        ResetCause.NotRegistered => NotRegistered(count, newest),
        ResetCause.Password => WrongPassword(count, newest),
        ResetCause.Service => ServiceFault(count, newest),
        _ => Unexplained(count, newest, ResetReasons.Current.AsOf),
    };

    private static IEnumerable<IGrouping<string, PasswordAudit>> ByReason(IEnumerable<PasswordAudit> audits)
        => audits.GroupBy(audit => audit.Reason ?? "", StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase);

    private static LocalizableText[] Counted(IEnumerable<PasswordAudit> audits)
        => [.. ByReason(audits).Select(group => group.Key.Length == 0 ? Texts.WithoutReason(group.Count()) : Texts.WithReason(group.Key, group.Count()))];

    [Pass("All of {count} resets and changes since {since} succeeded, served by {engines}: writeback is switched on in the tenant.")]
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

    [Pass("The engine served {succeeded} with success and {failed} without.")]
    private static partial Finding EngineServes(int succeeded, int failed);

    [Fail(
        "All {failed} that the engine served failed, the last on {newest}.",
        Remedy = "Look at the machine that it runs on: the events of the Connect server, or the agents of Cloud Sync, see WB2008.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding EngineFails(int failed, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the cloud found no engine that answered (SSPR_0030).",
        Remedy = "Look whether the ADSync service or the agent runs, and what lies between: WB7001 and Connectivity. A configuration of Cloud Sync that was left behind does it, too: WB2008.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding Unreachable(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the engine tried, and the directory did not let it (SSPR_0029).",
        Remedy = "The directory's own answer is in event 33004 or 6329 of the Connect server. The usual ones are missing rights (WB4003, WB4004), a protected account (WB4008) and closed SAM access (WB4012).",
        References = [Documentation.ProtectedAccounts])]
    private static partial Finding DirectoryRefuses(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the directory's password policy refused the password.",
        Remedy = "Type another one. Where it is refused each time, the minimum age of passwords is the usual reason: WB4009.",
        References = [Documentation.PasswordPolicy])]
    private static partial Finding AgainstPolicy(int count, DateTimeOffset newest);

    [Warn("{count:plural|1=One time|# times}, the last on {newest}: the account is locked or disabled in the directory.", Remedy = "Unlock or enable it there: WB4010.", References = [Documentation.Troubleshoot])]
    private static partial Finding AccountLocked(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the engine did not find the user.",
        Remedy = "Look whether the user is synchronised (WB2004) by a rule that lets passwords flow (WB3009), and run a full synchronisation.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding UserNotFound(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the directory took the password, and the cloud did not.",
        Remedy = "Nothing is lost: the next synchronisation of password hashes, within two minutes, mends it.",
        References = [Documentation.Reset])]
    private static partial Finding CloudHalf(int count, DateTimeOffset newest);

    [Fail(
        "{count:plural|1=One time|# times}, the last on {newest}: writeback is switched off in the tenant, or no engine has ever registered for it (SSPR_0010).",
        Remedy = "Switch it on in both places: the wizard on the Connect server, see WB3004, and " + TheSwitch + ".",
        References = [Documentation.EnableWriteback])]
    private static partial Finding WritebackOff(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: reset is switched off, for all or for administrators (SSPR_0009, SSPR_0011).",
        Remedy = "Entra admin center > Password reset > Properties. For administrators see WB2009.",
        References = [Documentation.Reset])]
    private static partial Finding ResetOff(int count, DateTimeOffset newest);

    [Warn("{count:plural|1=One time|# times}, the last on {newest}: the user has no licence (SSPR_0012).", Remedy = "Assign one: WB1004 and WB1006.", References = [Documentation.Licensing])]
    private static partial Finding NotLicensed(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the user is not in the group for which reset is enabled (SSPR_0013).",
        Remedy = "Add the user to it, or choose All: Entra admin center > Password reset > Properties.",
        References = [Documentation.Reset])]
    private static partial Finding NotInScope(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the user has not registered enough methods (SSPR_0014).",
        Remedy = "Have the user register at https://aka.ms/ssprsetup.",
        References = [Documentation.Reset])]
    private static partial Finding NotRegistered(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the password was wrong, too simple or banned, before anything was sent to the directory.",
        Remedy = "Nothing is broken: type another password. Which ones are banned is at Entra admin center > Protection > Authentication methods > Password protection.",
        References = [Documentation.ResetReporting])]
    private static partial Finding WrongPassword(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the reset service itself failed.",
        Remedy = "Look for an incident, see WB2006, and try again. Microsoft's support finds it by the correlation id in the evidence.",
        References = [Documentation.Reset])]
    private static partial Finding ServiceFault(int count, DateTimeOffset newest);

    [Warn(
        "{count:plural|1=One time|# times}, the last on {newest}: the reason is not among those known on {asOf:yyyy-MM-dd}.",
        Remedy = "Look it up at Entra admin center > Audit logs, by the correlation id in the evidence.",
        References = [Documentation.ResetReporting])]
    private static partial Finding Unexplained(int count, DateTimeOffset newest, DateOnly asOf);
}
