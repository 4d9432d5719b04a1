using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>State and name of the account: disabled (event 33005), locked (33006), a name with reserved characters (33001).</summary>
[Check("WB4010", "The account is in a state and has a name that writeback can handle", Category = Categories.Directory)]
internal sealed partial class AccountCanBeWritten
{
    public IEnumerable<Finding> Evaluate(DirectoryUser user, RunStart start)
    {
        var findings = Judge(user, start.At).ToList();
        return (findings.Count == 0 ? [Sound()] : findings).Select(finding => finding.About(user.Name));
    }

    private static IEnumerable<Finding> Judge(DirectoryUser user, DateTimeOffset now)
    {
        if (user.IsDisabled)
        {
            yield return Disabled();
        }

        if (user.IsLocked)
        {
            yield return user.LockedAt is { } since ? LockedSince(since) : Locked();
        }

        if (user.ExpiresAt is { } expired && expired < now)
        {
            yield return Expired(expired);
        }

        if (CannotChange(user))
        {
            yield return CannotChangePassword();
        }

        if (user.IsSmartCardRequired)
        {
            yield return SmartCard();
        }

        if (user.ReservedNameParts is { Count: > 0 } parts)
        {
            yield return ReservedCharacters(parts);
        }
    }

    // "User cannot change password" is two denials, for the account itself and for everyone: the bit of userAccountControl is not stored.
    private static bool CannotChange(DirectoryUser user) => user.ReadDescriptor()?.Dacl?.Aces.Any(ace =>
        ace is { IsDeny: true, IsInheritOnly: false }
        && (ace.Rights & DirectoryRights.ControlAccess) != 0
        && (ace.ObjectType is null || ace.ObjectType == WritebackRights.ChangePassword)
        && (ace.Trustee == WellKnownSids.Self || ace.Trustee == WellKnownSids.Everyone)) == true;

    [Pass("The account is enabled and not locked, and its name holds nothing that is reserved.")]
    private static partial Finding Sound();

    [Fail("The account is disabled.", Remedy = "Enable it, and synchronise.", References = [Documentation.Troubleshoot])]
    private static partial Finding Disabled();

    [Fail("The account has been locked since {since}.", Remedy = "Unlock it, or let the user unlock it with the reset: Password reset > On-premises integration.", References = [Documentation.Troubleshoot])]
    private static partial Finding LockedSince(DateTimeOffset since);

    [Fail("The account is locked.", Remedy = "Unlock it, or let the user unlock it with the reset: Password reset > On-premises integration.", References = [Documentation.Troubleshoot])]
    private static partial Finding Locked();

    [Warn("The account expired on {moment}: a password can be set, but nobody can sign in with it.", Remedy = "Give the account a later end, or none.", References = [Documentation.Troubleshoot])]
    private static partial Finding Expired(DateTimeOffset moment);

    [Fail("The user cannot change the password: entries for the account itself or for everyone deny Change Password.", Remedy = "On the account tab clear 'User cannot change password'.", References = [Documentation.Troubleshoot])]
    private static partial Finding CannotChangePassword();

    [Warn("A smart card is required to sign in: the password that is written is not used.", Remedy = "Clear 'Smart card is required for interactive logon' if the user is to sign in with a password.")]
    private static partial Finding SmartCard();

    [Fail(
        "These parts of the user's distinguished name hold characters that are reserved: {parts}.",
        Remedy = "Rename them without , + \" \\ < > ; = / and without a space or # at the beginning or a space at the end, and synchronise.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding ReservedCharacters(IReadOnlyList<string> parts);
}
