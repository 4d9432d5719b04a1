using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>Rights are granted on the domain and inherited. Where inheritance is switched off on the way, they do not arrive.</summary>
[Check("WB4007", "Inheritance reaches the user", Category = Categories.Directory, Severity = Severity.Warning)]
[Requires<UserIsNotProtected>]
internal sealed partial class InheritanceReachesUser
{
    public Finding Evaluate(DirectoryUser user)
    {
        if (user.ReadDescriptor() is null)
        {
            return NotReadable();
        }

        return (Decisions.InheritanceEnds(user) is { Count: > 0 } places ? Blocked(places) : Open(user.Containers.Count)).About(user.Name);
    }

    [Pass("No list of permissions on the {count} containers above the user, nor its own, is closed to inheritance.")]
    private static partial Finding Open(int count);

    [Warn(
        "Inheritance is switched off at {places}: what is granted above does not reach the user.",
        Remedy = "Enable inheritance there (security tab > Advanced > Enable inheritance), or grant the rights below.",
        References = [Documentation.EnableWriteback])]
    private static partial Finding Blocked(IReadOnlyList<string> places);

    [Inconclusive("The permissions of the user may not be read.", Remedy = "Sign in with an account that may read permissions, such as the connector account itself.")]
    private static partial Finding NotReadable();
}
