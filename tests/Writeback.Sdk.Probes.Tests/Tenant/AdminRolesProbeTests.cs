using Writeback.Lab;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Sdk.Probes.Tests.Tenant;

/// <summary>The roles of the administrator, those included that have yet to be activated.</summary>
public sealed class AdminRolesProbeTests
{
    private const string HybridIdentityAdministrator = "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2";
    private const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

    [Fact]
    public async Task Active_roles_are_told_from_those_that_may_be_activated()
    {
        var tenant = LabTenant.Sound();
        tenant.RoleEligibilities.Add(LabObjects.RoleEligibility(LabObjects.AdministratorId, GlobalAdministrator));
        tenant.RoleEligibilities.Add(LabObjects.RoleEligibility(LabObjects.MeganId, "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"));

        var roles = await ReadAsync(tenant, LabObjects.AdministratorId);

        Assert.Equal([HybridIdentityAdministrator], roles.RoleDefinitionIds);
        Assert.Equal([GlobalAdministrator], roles.EligibleRoleDefinitionIds);
    }

    [Fact]
    public async Task None_is_not_the_same_as_not_known()
    {
        Assert.Empty((await ReadAsync(LabTenant.Sound(), LabObjects.AdministratorId)).EligibleRoleDefinitionIds!);

        // Assignments may be read with this permission, eligibilities may not.
        var tenant = LabTenant.Sound();
        tenant.Permissions.Remove("RoleManagement.Read.Directory");
        var roles = await ReadAsync(tenant, LabObjects.AdministratorId);

        Assert.Equal([HybridIdentityAdministrator], roles.RoleDefinitionIds);
        Assert.Null(roles.EligibleRoleDefinitionIds);
    }

    [Fact]
    public async Task Of_nobody_nothing_is_asked()
    {
        var roles = await ReadAsync(LabTenant.Sound(), "nobody@contoso.com");

        Assert.Equal((null, null, 0), (roles.RoleDefinitionIds, roles.EligibleRoleDefinitionIds, roles.Exchange.Requests));
    }

    private static async Task<AdminRoles> ReadAsync(LabTenant lab, string name)
    {
        await using var tenant = await TenantFixture.StartAsync(lab);
        var signIn = await tenant.SignInAsync();
        var account = await new AdminAccountProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, new AdminUser(name), CancellationToken.None);
        return await new AdminRolesProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, account, CancellationToken.None);
    }
}
