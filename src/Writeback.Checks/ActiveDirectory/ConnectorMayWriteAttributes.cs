using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>A reset also unlocks (<c>lockoutTime</c>) and decides whether the password has to be changed again (<c>pwdLastSet</c>).</summary>
[Check("WB4004", "The connector account may write lockoutTime and pwdLastSet", Category = Categories.Directory)]
[Requires<UserIsNotProtected>]
internal sealed partial class ConnectorMayWriteAttributes
{
    public IEnumerable<Finding> Evaluate(DirectoryUser user, ConnectorIdentity connector)
    {
        yield return Judge(user, connector, "lockoutTime", WritebackRights.WriteLockoutTime(user.ObjectClass)).About(user.Name);
        yield return Judge(user, connector, "pwdLastSet", WritebackRights.WritePwdLastSet(user.ObjectClass)).About(user.Name);
    }

    private static Finding Judge(DirectoryUser user, ConnectorIdentity connector, string attribute, AccessRequest request) => Decisions.Ask(user, connector, request) switch
    {
        null => NotReadable(attribute),
        { Reason: AccessReason.Allowed, Ace: { } ace } => Granted(connector.Name, attribute, ace.ToSddl(), Decisions.PlaceOf(ace, user)),
        { IsGranted: true } => GrantedToAll(connector.Name, attribute),
        { Reason: AccessReason.Denied, Ace: { } ace } => Denied(connector.Name, attribute, ace.ToSddl(), Decisions.PlaceOf(ace, user)),
        _ => NotGranted(connector.DistinguishedName, attribute, user.Containers is [.., var root] ? root.DistinguishedName : ""),
    };

    [Pass("{account} may write {attribute}, by the entry {entry} that is set on {place}.")]
    private static partial Finding Granted(string account, string attribute, string entry, LocalizableText place);

    [Pass("{account} may write {attribute}, as everybody: the user has no access control list.")]
    private static partial Finding GrantedToAll(string account, string attribute);

    [Fail(
        "{account} may not write {attribute}: the entry {entry} denies it, set on {place}.",
        Remedy = "Remove this entry, or the account from the group that it names.",
        References = [Documentation.AccessRights])]
    private static partial Finding Denied(string account, string attribute, string entry, LocalizableText place);

    [Fail(
        "The connector account {account} may not write {attribute}: nothing grants it on this user.",
        Remedy = "writeback fix WB4004 shows the entries that are missing, and with --apply writes them. Or " + ConnectorMayResetPassword.Cmdlet + " Where inheritance is switched off on the way (WB4007), grant it below.",
        References = [Documentation.AccessRights, Documentation.ConnectorAccount])]
    private static partial Finding NotGranted(string account, string attribute, string place);

    [Inconclusive("Whether {attribute} may be written is not known: the permissions of the user may not be read.", Remedy = "Sign in with an account that may read permissions, such as the connector account itself.")]
    private static partial Finding NotReadable(string attribute);
}
