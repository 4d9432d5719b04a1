using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Checks.Canary;

/// <summary>
/// The proof of the directory's half: a reset as the connector account makes it, on the domain controller that Connect would use, seen by
/// signing in there and on the PDC emulator. Rights, policy, filters and replication have all had their say then.
/// </summary>
[Check("WB9001", "The directory takes a reset of the test user's password", Category = Categories.Canary)]
internal sealed partial class DirectoryTakesReset
{
    private const string HowToSetAgain = "Set a new password for {user}: nobody knows the one that it has now.";

    public IEnumerable<Finding> Evaluate(DirectoryCanary canary)
        => (canary switch
        {
            { Refusal: { } refusal } => [Refused(canary, refusal)],
            { IsDryRun: true } => [WhatWouldBeDone(canary)],
            _ => Judge(canary),
        }).Select(finding => finding.About(canary.User));

    private static Finding Refused(DirectoryCanary canary, CanaryRefusal refusal) => refusal switch
    {
        CanaryRefusal.Privileged => Privileged(canary.User),
        CanaryRefusal.ConnectorItself => ConnectorItself(canary.User),
        CanaryRefusal.NotConnectorAccount => NotConnectorAccount(canary.Account),
        CanaryRefusal.NotEncrypted => NotEncrypted(canary.Server),
        CanaryRefusal.WrongUserPassword => WrongUserPassword(canary.User),
        CanaryRefusal.Disabled => Unfit(canary.User, Texts.CanaryUserDisabled),
        CanaryRefusal.Locked => Unfit(canary.User, Texts.CanaryUserLocked),
        _ => Unfit(canary.User, Texts.CanaryUserSmartCard),
    };

    private static IEnumerable<Finding> Judge(DirectoryCanary canary)
    {
        if (canary.Find(CanaryAction.Reset) is not { Failure: null } reset)
        {
            yield return NotReset(canary.Find(CanaryAction.Reset)?.Failure, canary);
        }
        else
        {
            yield return WasReset(canary.Account, canary.Server, reset.Duration);
            foreach (var finding in Verified(canary))
            {
                yield return finding;
            }
        }

        foreach (var finding in Restored(canary))
        {
            yield return finding;
        }
    }

    private static Finding NotReset(LdapFailure? failure, DirectoryCanary canary) => failure?.Cause switch
    {
        LdapCause.InsufficientAccess => NoRight(canary.Account, canary.Server),
        LdapCause.PasswordPolicy or LdapCause.ConstraintViolation => AgainstPolicy(canary.Server, failure.Code),
        LdapCause.TimedOut or LdapCause.Disconnected => NotKnown(canary.Server, failure.Cause),
        _ => NotTaken(canary.Server, failure?.Cause ?? LdapCause.Unknown, failure?.Code),
    };

    private static IEnumerable<Finding> Verified(DirectoryCanary canary)
    {
        if (canary.Find(CanaryAction.SignIn) is { } signIn)
        {
            yield return signIn.Failure is { } refused ? NotAccepted(signIn.Server, refused.Cause, refused.Code) : Accepted(signIn.Server, signIn.Duration);
        }

        if (canary.Find(CanaryAction.Arrive) is not { } arrival)
        {
            yield break;
        }

        if (arrival.Failure is { } lost)
        {
            yield return lost.Cause == LdapCause.TimedOut ? NotArrived(arrival.Server, arrival.Duration) : NotVisible(arrival.Server, lost.Cause, lost.Code);
        }
        else if (canary.Find(CanaryAction.SignInOnEmulator) is { } there)
        {
            yield return there.Failure is { } refused ? NotAccepted(there.Server, refused.Cause, refused.Code) : Arrived(there.Server, arrival.Duration);
        }
    }

    private static IEnumerable<Finding> Restored(DirectoryCanary canary)
    {
        var hasChanged = canary.Find(CanaryAction.Reset) is { Failure: null or { Cause: LdapCause.TimedOut or LdapCause.Disconnected } };
        if (canary.Find(CanaryAction.RestorePassword) is { } password)
        {
            yield return password.Failure is { } failure ? NotRestored(canary.User, failure.Cause, failure.Code) : PasswordRestored(canary.User);
        }
        else if (hasChanged)
        {
            yield return NobodyKnows(canary.User);
        }

        if (canary.Find(CanaryAction.RestoreMustChange) is { } mustChange)
        {
            yield return mustChange.Failure is { } failure ? MustChangeLost(canary.User, failure.Cause, failure.Code) : MustChangeRestored(canary.User);
        }
    }

    private static LocalizableText Plan(CanaryStep step) => step.Action switch
    {
        CanaryAction.Reset => Texts.CanaryPlanReset(step.Server),
        CanaryAction.Arrive => Texts.CanaryPlanArrive(step.Server),
        CanaryAction.RestorePassword => Texts.CanaryPlanRestorePassword(step.Server),
        CanaryAction.RestoreMustChange => Texts.CanaryPlanRestoreMustChange(step.Server),
        _ => Texts.CanaryPlanSignIn(step.Server),
    };

    private static Finding WhatWouldBeDone(DirectoryCanary canary)
    {
        LocalizableText[] steps = [.. canary.Steps.Select(Plan)];
        return canary.IsPasswordKnown ? WouldResetAndRestore(canary.Account, canary.User, steps) : WouldReset(canary.Account, canary.User, steps);
    }

    [Inconclusive(
        "Nothing was changed. As {account} this would be done to the password of {user}: {steps}. What stays is a password that nobody knows.",
        Remedy = "Do it with --allow-changes, with a user who is there for tests; --user-password-file FILE lets the user's own password be set again.")]
    private static partial Finding WouldReset(string account, string user, IReadOnlyList<LocalizableText> steps);

    [Inconclusive(
        "Nothing was changed. As {account} this would be done to the password of {user}: {steps}. What stays are the time at which it was set, and the history of passwords.",
        Remedy = "Do it with --allow-changes, with a user who is there for tests.")]
    private static partial Finding WouldResetAndRestore(string account, string user, IReadOnlyList<LocalizableText> steps);

    [Inconclusive("Nothing was changed: {user} is privileged, or marked as such. Passwords of privileged accounts are not reset for a test.", Remedy = "Name an ordinary user who is there for tests: --user UPN.")]
    private static partial Finding Privileged(string user);

    [Inconclusive("Nothing was changed: {user} is the connector account. With another password Connect could not sign in any more.", Remedy = "Name an ordinary user who is there for tests: --user UPN.")]
    private static partial Finding ConnectorItself(string user);

    [Inconclusive("Nothing was changed: {user} is {state}, so signing in would prove nothing.", Remedy = "Name an ordinary user who is there for tests: --user UPN.")]
    private static partial Finding Unfit(string user, LocalizableText state);

    [Inconclusive("Nothing was changed: who signed in is not {account}, and what somebody else may proves nothing.", Remedy = "Sign in as the connector account: --ldap-user, or a ticket of its own.")]
    private static partial Finding NotConnectorAccount(string account);

    [Inconclusive("Nothing was changed: the connection to {server} is not encrypted.", Remedy = "Use LDAPS, StartTLS or Kerberos: --ldap-transport.")]
    private static partial Finding NotEncrypted(string server);

    [Inconclusive("Nothing was changed: {user} cannot sign in with the password that was given, so it could not be restored.", Remedy = "Give the right one in --user-password-file, or none.")]
    private static partial Finding WrongUserPassword(string user);

    [Pass("{account} reset the password on {server} in {time}.")]
    private static partial Finding WasReset(string account, string server, TimeSpan time);

    [Pass("{server} takes the new password, after {time}.")]
    private static partial Finding Accepted(string server, TimeSpan time);

    [Pass("The PDC emulator {server} has and takes the new password, after {time}.")]
    private static partial Finding Arrived(string server, TimeSpan time);

    [Fail("{account} may not reset the password on {server}.", Remedy = "WB4003 says what is missing, 'fix WB4003' grants it.", References = [Documentation.AccessRights])]
    private static partial Finding NoRight(string account, string server);

    [Fail(
        "{server} refuses the new password ({code}), although it is long and random: a minimum age, or a password filter on the domain controllers.",
        Remedy = "WB4009 says what the policy asks for. For password filters look at the value 'Notification Packages' of HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa on {server}.",
        References = [Documentation.PasswordPolicy])]
    private static partial Finding AgainstPolicy(string server, string code);

    [Fail("Whether {server} reset the password is not known: {cause}.", Remedy = "Look at the domain controller and the way to it, and at when the user's password was set.")]
    private static partial Finding NotKnown(string server, LdapCause cause);

    [Fail("{server} did not reset the password: {cause} ({code}).", Remedy = "Look at the event log of {server}, and at the other checks of the directory.")]
    private static partial Finding NotTaken(string server, LdapCause cause, string? code);

    [Fail("{server} does not take the new password: {cause} ({code}).", Remedy = "Look at the event log Security of {server}, event 4625 or 4776.")]
    private static partial Finding NotAccepted(string server, LdapCause cause, string code);

    [Fail(
        "The new password has not come to the PDC emulator {server} within {time}: other domain controllers ask it about passwords that they do not know yet.",
        Remedy = "Look at replication: repadmin /replsummary. Let Connect prefer the PDC emulator until then (WB3010).",
        References = [Documentation.GeneralSteps])]
    private static partial Finding NotArrived(string server, TimeSpan time);

    [Warn("Whether the PDC emulator {server} has the new password is not known: {cause} ({code}).", Remedy = "Make it reachable from here: WB4001 and WB4002 say what is in the way.")]
    private static partial Finding NotVisible(string server, LdapCause cause, string code);

    [Pass("{user} has the password again that was given. The time at which it was set and the history of passwords cannot be restored.")]
    private static partial Finding PasswordRestored(string user);

    [Warn("{user} has a password that nobody knows: the old one cannot be read from the directory, and so not be restored.", Remedy = HowToSetAgain)]
    private static partial Finding NobodyKnows(string user);

    [Fail("The password of {user} could not be restored: {cause} ({code}).", Remedy = HowToSetAgain)]
    private static partial Finding NotRestored(string user, LdapCause cause, string code);

    [Pass("{user} has to change the password at the next sign-in, as before.")]
    private static partial Finding MustChangeRestored(string user);

    [Warn("{user} does not have to change the password at the next sign-in any more: {cause} ({code}).", Remedy = "Set it again: Set-ADUser {user} -ChangePasswordAtLogon $true. WB4004 says whether the connector account may.")]
    private static partial Finding MustChangeLost(string user, LdapCause cause, string code);
}
