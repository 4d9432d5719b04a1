using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>The right Unexpire Password is asked of the domain, not of the user. By default all who have signed in hold it.</summary>
[Check("WB4005", "Unexpire Password is granted on each domain", Category = Categories.Directory)]
internal sealed partial class UnexpirePasswordIsGranted
{
    private const string HowToGrant = "writeback fix WB4005 shows the entry that is missing, and with --apply writes it on the domain. Or: dsacls '{domain}' /I:T /G '{account}:CA;Unexpire Password'.";

    public Finding Evaluate([Each] DirectoryDomain domain, ConnectorIdentity connector)
    {
        if (connector.TokenIn(domain.Name) is not { } token || domain.Descriptor.Read() is not { } descriptor)
        {
            return NotReadable(domain.DistinguishedName);
        }

        return AccessEvaluator.Evaluate(descriptor, token, WritebackRights.Unexpire) switch
        {
            { Reason: AccessReason.Allowed, Ace: { } ace } => Granted(connector.Name, ace.ToSddl()),
            { IsGranted: true } => GrantedToAll(connector.Name),
            { Reason: AccessReason.Denied, Ace: { } ace } => Denied(connector.Name, ace.ToSddl()),
            _ => NotGranted(connector.Name, domain.DistinguishedName),
        };
    }

    [Pass("{account} has it, by the entry {entry}.")]
    private static partial Finding Granted(string account, string entry);

    [Pass("{account} has it, as everybody: the domain has no access control list.")]
    private static partial Finding GrantedToAll(string account);

    [Fail("{account} does not have it: the entry {entry} denies it.", Remedy = "Remove this entry from the domain, or the account from the group that it names.", References = [Documentation.AccessRights])]
    private static partial Finding Denied(string account, string entry);

    [Fail("{account} does not have it: neither an entry of its own nor the one for Authenticated Users grants it.", Remedy = HowToGrant, References = [Documentation.AccessRights])]
    private static partial Finding NotGranted(string account, string domain);

    [Inconclusive("The permissions of {domain} may not be read.", Remedy = "Sign in with an account that may read permissions, such as the connector account itself.")]
    private static partial Finding NotReadable(string domain);
}
