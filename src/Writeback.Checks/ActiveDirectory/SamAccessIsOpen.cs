using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// Connect also asks for users in the old way (SAM). Where Pre-Windows 2000 Compatible Access was emptied, or the SAM server does not let
/// it read, that ends with access denied. The policy that restricts remote calls to SAM is not in the directory.
/// </summary>
[Check("WB4012", "Reading accounts in the old way (SAM) is not closed", Category = Categories.Directory, Severity = Severity.Warning)]
internal sealed partial class SamAccessIsOpen
{
    private const DirectoryRights Needed = DirectoryRights.ListContents | DirectoryRights.ReadProperty | DirectoryRights.ReadControl;

    private const string HowToRestrict =
        " Also look at the policy 'Network access: Restrict clients allowed to make remote calls to SAM' on every domain controller: it has to leave the connector account in.";

    private static readonly string AuthenticatedUsers = WellKnownSids.AuthenticatedUsers.ToString();

    public IEnumerable<Finding> Evaluate([Each] DirectoryDomain domain)
    {
        yield return domain.PreWindows2000Members switch
        {
            null => MembersNotReadable(),
            var members when members.Contains(AuthenticatedUsers, StringComparer.Ordinal) => MemberFound(),
            _ => MemberMissing(),
        };

        if (domain.SamServerDescriptor.Read() is { } descriptor)
        {
            // Somebody who has signed in and is nobody special.
            var anybody = new SecurityToken(WellKnownSids.AuthenticatedUsers, domain.PreWindows2000Members?.Contains(AuthenticatedUsers) == true ? [WellKnownSids.PreWindows2000CompatibleAccess] : []);
            var decision = AccessEvaluator.Evaluate(descriptor, anybody, AccessRequest.Of(Needed));
            yield return decision.IsGranted ? SamServerOpen() : SamServerClosed(decision.Missing.ToString());
        }
        else
        {
            yield return SamServerNotReadable();
        }
    }

    [Pass("Authenticated Users is in Pre-Windows 2000 Compatible Access.")]
    private static partial Finding MemberFound();

    [Warn(
        "Authenticated Users is not in Pre-Windows 2000 Compatible Access: the connector account may not find users in the old way.",
        Remedy = "Add Authenticated Users to the group, or the connector account alone." + HowToRestrict,
        References = [Documentation.AccessRights])]
    private static partial Finding MemberMissing();

    [Inconclusive("Who is in Pre-Windows 2000 Compatible Access may not be read.", Remedy = "Sign in with an account that may read the container Builtin.")]
    private static partial Finding MembersNotReadable();

    [Pass("Whoever has signed in may read the SAM server.")]
    private static partial Finding SamServerOpen();

    [Warn(
        "Whoever has signed in lacks rights on the SAM server, CN=Server,CN=System: {missing}.",
        Remedy = "Grant Authenticated Users or Pre-Windows 2000 Compatible Access List contents, Read all properties and Read permissions on CN=Server,CN=System." + HowToRestrict,
        References = [Documentation.AccessRights])]
    private static partial Finding SamServerClosed(string missing);

    [Inconclusive("The permissions of the SAM server, CN=Server,CN=System, may not be read.", Remedy = "Sign in with an account that may read them.")]
    private static partial Finding SamServerNotReadable();
}
