using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Tenant;
using Writeback.TenantLab;

namespace Writeback.Sdk.Probes.Tests.Tenant;

/// <summary>The lab is faithful, and the probes ask for what exists: both are held against the official schema.</summary>
public sealed class GraphSchemaTests
{
    private const string File = "graph/v1.0.csdl";

    private static readonly Lazy<GraphSchema> Schema = new(() => new GraphSchema(SharedData.PathOf(File)));

    [SharedFileFact(File)]
    public void What_the_lab_serves_is_what_the_schema_has()
    {
        var tenant = LabTenant.Sound();
        tenant.Users.Add(LabObjects.Employee(3));
        var faults = Of("subscribedSku", tenant.SubscribedSkus).Concat(Of("user", tenant.Users)).Concat(Of("user", [LabObjects.DeletedMegan()]))
            .Concat(Of("organization", tenant.Organizations)).Concat(Of("domain", tenant.Domains)).Concat(Of("unifiedRoleAssignment", tenant.RoleAssignments))
            .Concat(Of("userRegistrationDetails", tenant.RegistrationDetails)).Concat(Of("authorizationPolicy", [tenant.AuthorizationPolicy]))
            .Concat(Of("directoryAudit", [LabObjects.Audit("2026-11-22T14:03:17Z", "Reset password (self-service)", "failure", "OnPremisesConnectivityError", "AADConnect")]));

        Assert.Empty(faults);
    }

    [SharedFileFact(File)]
    public void What_does_not_exist_is_found()
    {
        var user = LabObjects.Megan();
        user["accountEnabled"] = "yes";
        user["shoeSize"] = 43;

        Assert.Equal(["microsoft.graph.user.accountEnabled is no Edm.Boolean.", "microsoft.graph.user has no member shoeSize."], Of("user", [user]));
        Assert.Single(Schema.Value.FindFaults(new LabRequest("/nowhere", new Dictionary<string, string>())));
        Assert.Single(Schema.Value.FindFaults(new LabRequest("/users", new Dictionary<string, string> { ["$select"] = "id,shoeSize" })));
    }

    [SharedFileFact(File)]
    public async Task What_the_probes_ask_for_is_what_the_schema_has()
    {
        await using var tenant = await TenantFixture.StartAsync();
        var signIn = await tenant.SignInAsync();
        _ = await tenant.ReadLicensesAsync();
        _ = await tenant.FindAsync("megan");
        _ = await tenant.FindAsync("nobody@contoso.com");
        _ = await new SynchronizedUsersProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, CancellationToken.None);
        var account = await new TestUserAccountProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, new TestUser("megan@contoso.com"), CancellationToken.None);
        var administrator = await new AdminAccountProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, new AdminUser(LabObjects.AdministratorId), CancellationToken.None);
        _ = await new TestUserRolesProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, account, CancellationToken.None);
        _ = await new AdminRolesProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, administrator, CancellationToken.None);
        _ = await new ResetRegistrationProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, account, CancellationToken.None);
        _ = await new TenantOrganizationProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, CancellationToken.None);
        _ = await new TenantDomainsProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, CancellationToken.None);
        _ = await new AuthorizationPolicyProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, CancellationToken.None);
        _ = await new PasswordAuditsProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, new RunStart(DateTimeOffset.UtcNow), CancellationToken.None);

        Assert.NotEmpty(tenant.Lab.Requests);
        Assert.Empty(tenant.Lab.Requests.SelectMany(Schema.Value.FindFaults));
    }

    private static IEnumerable<string> Of(string type, IEnumerable<System.Text.Json.Nodes.JsonObject> items)
        => items.SelectMany(item => Schema.Value.FindFaults($"microsoft.graph.{type}", item));
}
