using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// Every hour Active Directory gives members of its privileged groups the permissions of AdminSDHolder, on which the connector account
/// has none: [MS-ADTS] 3.1.1.6.1. That is by design. Leaving the group takes neither the mark nor the permissions away.
/// </summary>
[Check("WB4008", "The user is no protected account", Category = Categories.Directory)]
internal sealed partial class UserIsNotProtected
{
    public Finding Evaluate(DirectoryUser user)
    {
        var groups = user.Groups.Select(ProtectedGroups.NameOf).OfType<string>().ToList();
        var finding = groups.Count > 0 ? Protected(groups)
            : ProtectedGroups.IsProtectedAccount(user.Sid) ? ProtectedByItself()
            : user.AdminCount > 0 ? Orphaned()
            : NotProtected();
        return finding.About(user.Name);
    }

    [Pass("The account is in none of the groups that are protected, and is not marked as if it were.")]
    private static partial Finding NotProtected();

    [Fail(
        "The account is protected, as a member of {groups}. Writeback does not reset passwords of protected accounts, by design.",
        Remedy = "Reset this password in the directory, and test with a user who is in no privileged group.",
        References = [Documentation.Concept, Documentation.ProtectedAccounts])]
    private static partial Finding Protected(IReadOnlyList<string> groups);

    [Fail(
        "The account is one that the directory protects by itself. Writeback does not reset its password, by design.",
        Remedy = "Test with an ordinary user.",
        References = [Documentation.Concept])]
    private static partial Finding ProtectedByItself();

    [Fail(
        "The account is in no privileged group any more, but is still marked as protected (adminCount = 1), and inherits no permissions.",
        Remedy = "Clear adminCount and enable inheritance: Set-ADUser USER -Clear adminCount; then security tab > Advanced > Enable inheritance.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding Orphaned();
}
