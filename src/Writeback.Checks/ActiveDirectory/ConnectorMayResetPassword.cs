using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// The commonest cause of all: the connector account lacks the right Reset Password on the user, and the reset ends with
/// hr=80230626 (event 33004). What counts is what is left of grants and denials, groups and inheritance.
/// </summary>
[Check("WB4003", "The connector account may reset the user's password", Category = Categories.Directory)]
[Requires<UserIsNotProtected>]
internal sealed partial class ConnectorMayResetPassword
{
    public const string Cmdlet =
        "in the module AdSyncConfig on the Connect server: Set-ADSyncPasswordWritebackPermissions -ADConnectorAccountDN '{account}' -ADobjectDN '{place}'. It may take an hour to reach all domain controllers.";

    private const string HowToGrant = "writeback fix WB4003 shows the entries that are missing, and with --apply writes them. Or " + Cmdlet;

    public Finding Evaluate(DirectoryUser user, ConnectorIdentity connector) => Decisions.Ask(user, connector, WritebackRights.Reset) switch
    {
        null => NotReadable(),
        { Reason: AccessReason.Allowed, Ace: { } ace } => Granted(connector.Name, ace.ToSddl(), Decisions.PlaceOf(ace, user)).About(user.Name),
        { IsGranted: true } => GrantedToAll(connector.Name).About(user.Name),
        { Reason: AccessReason.Denied, Ace: { } ace } => Denied(connector.Name, ace.ToSddl(), Decisions.PlaceOf(ace, user)).About(user.Name),
        _ when Decisions.InheritanceEnds(user) is { Count: > 0 } ends => NotInherited(connector.DistinguishedName, ends[0], ends).About(user.Name),
        _ => NotGranted(connector.DistinguishedName, user.Containers is [.., var root] ? root.DistinguishedName : "").About(user.Name),
    };

    [Pass("{account} may, by the entry {entry} that is set on {place}.")]
    private static partial Finding Granted(string account, string entry, LocalizableText place);

    [Pass("{account} may, as everybody: the user has no access control list.")]
    private static partial Finding GrantedToAll(string account);

    [Fail(
        "{account} may not: the entry {entry} denies it, set on {place}.",
        Remedy = "Remove this entry, or the account from the group that it names. A denial that is set on the user goes before every grant that is inherited.",
        References = [Documentation.AccessRights])]
    private static partial Finding Denied(string account, string entry, LocalizableText place);

    [Fail("The connector account {account} may not: nothing grants it Reset Password on this user.", Remedy = HowToGrant, References = [Documentation.AccessRights, Documentation.ConnectorAccount])]
    private static partial Finding NotGranted(string account, string place);

    [Fail(
        "The connector account {account} may not: inheritance is switched off at {ends}, so what is granted above does not reach this user.",
        Remedy = "Enable inheritance there (security tab > Advanced > Enable inheritance), or grant the rights below it: writeback fix WB4003, or Set-ADSyncPasswordWritebackPermissions -ADConnectorAccountDN '{account}' -ADobjectDN '{place}'.",
        References = [Documentation.AccessRights, Documentation.EnableWriteback])]
    private static partial Finding NotInherited(string account, string place, IReadOnlyList<string> ends);

    [Inconclusive("The permissions of the user may not be read.", Remedy = "Sign in with an account that may read permissions, such as the connector account itself.")]
    private static partial Finding NotReadable();
}
