using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>Administrators are under a policy of their own: with reset switched off for them, a test with one says nothing about users.</summary>
[Check("WB2009", "Reset is not switched off for the test user as an administrator", Category = Categories.Tenant)]
internal sealed partial class AdministratorsMayReset
{
    public Finding Evaluate(TestUserAccount account, TestUserRoles roles, AuthorizationPolicy policy)
    {
        var finding = (roles.RoleDefinitionIds, policy.AllowedToUseSspr) switch
        {
            (null, _) => NoUser(),
            ([], _) => NoAdministrator(),
            (_, true) => Allowed(roles.RoleDefinitionIds.Count),
            (_, false) => SwitchedOff(roles.RoleDefinitionIds.Count),
            _ => Unknown(roles.RoleDefinitionIds.Count),
        };
        return finding.About(account.Account.Name);
    }

    [Pass("The user has no directory role.")]
    private static partial Finding NoAdministrator();

    [Pass("The user has {count:plural|1=one directory role|# directory roles}, and administrators may reset, always with two methods.")]
    private static partial Finding Allowed(int count);

    [Fail(
        "The user has {count:plural|1=one directory role|# directory roles}, and reset is switched off for administrators (SSPR_0009).",
        Remedy = "Test with a user who has no role. To let administrators reset: Update-MgPolicyAuthorizationPolicy -AllowedToUseSspr:$true, which takes up to an hour.",
        References = [Documentation.ResetPolicy])]
    private static partial Finding SwitchedOff(int count);

    [Inconclusive("The user has {count:plural|1=one directory role|# directory roles}, and Microsoft Graph does not say whether administrators may reset.", Remedy = "Test with a user who has no role.")]
    private static partial Finding Unknown(int count);

    [Inconclusive("There is no such user to judge.", Remedy = "See WB2004, and check --user.")]
    private static partial Finding NoUser();
}
