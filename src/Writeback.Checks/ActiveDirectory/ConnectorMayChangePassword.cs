using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// The documentation lists Change Password, Microsoft's own cmdlet does not set it: everybody holds it on every user unless somebody
/// took it away. So its absence is a hint and no failure.
/// </summary>
[Check("WB4006", "The connector account may change the user's password", Category = Categories.Directory, Severity = Severity.Warning)]
[Requires<UserIsNotProtected>]
internal sealed partial class ConnectorMayChangePassword
{
    public Finding Evaluate(DirectoryUser user, ConnectorIdentity connector) => (Decisions.Ask(user, connector, WritebackRights.Change) switch
    {
        null => NotReadable(),
        { Reason: AccessReason.Allowed, Ace: { } ace } => Granted(connector.Name, ace.ToSddl(), Decisions.PlaceOf(ace, user)),
        { IsGranted: true } => GrantedToAll(connector.Name),
        { Reason: AccessReason.Denied, Ace: { } ace } => Denied(connector.Name, ace.ToSddl(), Decisions.PlaceOf(ace, user)),
        _ => NotGranted(connector.Name),
    }).About(user.Name);

    [Pass("{account} may, by the entry {entry} that is set on {place}.")]
    private static partial Finding Granted(string account, string entry, LocalizableText place);

    [Pass("{account} may, as everybody: the user has no access control list.")]
    private static partial Finding GrantedToAll(string account);

    [Warn(
        "{account} may not: the entry {entry} denies it, set on {place}.",
        Remedy = "Where users change their passwords in the cloud, remove this entry: on the account tab, clear 'User cannot change password'.",
        References = [Documentation.EnableWriteback])]
    private static partial Finding Denied(string account, string entry, LocalizableText place);

    [Warn("{account} may not: nothing grants it Change Password on this user, not even the entry that everybody has by default.", Remedy = "writeback fix WB4006 shows the entry that is missing, and with --apply writes it. Or grant the connector account Change Password on descendant user objects of the domain.", References = [Documentation.EnableWriteback])]
    private static partial Finding NotGranted(string account);

    [Inconclusive("The permissions of the user may not be read.", Remedy = "Sign in with an account that may read permissions, such as the connector account itself.")]
    private static partial Finding NotReadable();
}
