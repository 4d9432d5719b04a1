using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>The wizard signs in with a password: an account that is federated, or from the directory itself, is what it most often stumbles over.</summary>
[Check("WB2003", "The administrator who enables writeback is a cloud account in a fitting role", Category = Categories.Tenant)]
internal sealed partial class AdministratorIsCloudAccount
{
    private const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
    private const string HybridIdentityAdministrator = "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2";

    private const string HowToMake = "Enable writeback with an account of the cloud, such as admin@contoso.onmicrosoft.com, that has the role Hybrid Identity Administrator and a licence.";

    public Finding Evaluate(AdminAccount account, AdminRoles roles, TenantDomains domains) => Judge(account.Account, roles, domains).About(account.Account.Name);

    private static Finding Judge(AccountLookup account, AdminRoles roles, TenantDomains domains)
    {
        if (account.User is not { } user)
        {
            return account.DeletedAt is { } at ? Deleted(at) : account.Matches > 1 ? Ambiguous(account.Matches) : NotFound();
        }

        var isFederated = domains.Domains.Any(domain
            => Is(domain.AuthenticationType, "Federated") && user.UserPrincipalName?.EndsWith($"@{domain.Id}", StringComparison.OrdinalIgnoreCase) == true);
        return user switch
        {
            { AccountEnabled: false } => Disabled(),
            _ when Is(user.UserType, "Guest") => Guest(),
            _ when isFederated => Federated(),
            { OnPremisesSyncEnabled: true } => Synchronized(),
            _ when MayEnable(roles.RoleDefinitionIds) => Fitting(),
            _ when MayEnable(roles.EligibleRoleDefinitionIds) => Eligible(),
            _ => roles.EligibleRoleDefinitionIds is null ? NoActiveRole() : NoRole(),
        };
    }

    private static bool MayEnable(IReadOnlyList<string>? roles) => roles?.Any(role => Is(role, GlobalAdministrator) || Is(role, HybridIdentityAdministrator)) == true;

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    [Pass("The administrator is a cloud account in a role that may enable writeback.")]
    private static partial Finding Fitting();

    [Pass("The administrator is a cloud account that may activate a role that may enable writeback: activate it in Privileged Identity Management before the wizard is run.")]
    private static partial Finding Eligible();

    [Fail("The administrator is in a federated domain: the wizard cannot use the account to enable writeback.", Remedy = HowToMake, References = [Documentation.Troubleshoot])]
    private static partial Finding Federated();

    [Fail("The administrator comes from the directory, and is no cloud account.", Remedy = HowToMake, References = [Documentation.Troubleshoot])]
    private static partial Finding Synchronized();

    [Fail("The administrator is a guest.", Remedy = HowToMake, References = [Documentation.Troubleshoot])]
    private static partial Finding Guest();

    [Fail("The administrator's account is disabled.", Remedy = "Enable it: Entra admin center > Users > the user > Edit properties > Settings. Or take another: " + HowToMake)]
    private static partial Finding Disabled();

    [Fail("The administrator's account was deleted on {at}.", Remedy = HowToMake)]
    private static partial Finding Deleted(DateTimeOffset at);

    [Warn(
        "The administrator has neither the role Hybrid Identity Administrator nor Global Administrator, and may activate neither. One by way of a group is not seen here.",
        Remedy = "Assign the role: Entra admin center > Roles & admins.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding NoRole();

    [Warn(
        "The administrator has neither the role Hybrid Identity Administrator nor Global Administrator right now. One by way of a group is not seen here, and which ones may be activated could not be read.",
        Remedy = "Activate the role in Privileged Identity Management before the wizard is run, or assign it: Entra admin center > Roles & admins. To have roles read that may be activated, grant RoleManagement.Read.Directory.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding NoActiveRole();

    [Inconclusive("{count} users have this name.", Remedy = "Give the user principal name: --admin UPN.")]
    private static partial Finding Ambiguous(int count);

    [Inconclusive("There is no such user in the tenant.", Remedy = "Check --admin and --tenant.")]
    private static partial Finding NotFound();
}
