using Writeback.Lab;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Tenant;

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
        tenant.AddCloudSync("corp.contoso.com", "Quarantine", "2026-11-23T02:58:00Z");
        tenant.AddConnectApplication("CONNECT02", "2027-02-01T00:00:00Z");
        tenant.ServiceIssues.Add(LabObjects.Issue("MO1234567", "Some users may be unable to reset their password", "Microsoft Entra", isResolved: true, "2026-11-22T09:00:00Z", "2026-11-22T13:20:00Z"));
        var faults = Of("subscribedSku", tenant.SubscribedSkus).Concat(Of("user", tenant.Users)).Concat(Of("user", [LabObjects.DeletedMegan()]))
            .Concat(Of("organization", tenant.Organizations)).Concat(Of("domain", tenant.Domains)).Concat(Of("unifiedRoleAssignment", tenant.RoleAssignments))
            .Concat(Of("unifiedRoleEligibilityScheduleInstance", [LabObjects.RoleEligibility(LabObjects.AdministratorId, "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2")]))
            .Concat(Of("userRegistrationDetails", tenant.RegistrationDetails)).Concat(Of("authorizationPolicy", [tenant.AuthorizationPolicy]))
            .Concat(Of("servicePrincipal", tenant.ServicePrincipals)).Concat(Of("directoryRole", [LabObjects.DirectoryRole("88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "Directory Readers")])).Concat(Of("application", tenant.Applications)).Concat(Of("serviceHealthIssue", tenant.ServiceIssues))
            .Concat(Of("synchronizationJob", tenant.SynchronizationJobs.Values.SelectMany(jobs => jobs))).Concat(Of("onPremisesDirectorySynchronization", tenant.OnPremisesSynchronizations))
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
        Assert.Single(Schema.Value.FindFaults(new LabRequest("/users", new Dictionary<string, string> { ["$expand"] = "shoes" })));
        Assert.Single(Schema.Value.FindFaults(new LabRequest("/users", new Dictionary<string, string> { ["$filter"] = "startswith(shoeSize,'4')" })));
        Assert.Single(Schema.Value.FindFaults(new LabRequest("/users/1/authentication/methods/2/resetShoes", new Dictionary<string, string>(), "POST")));
        Assert.Single(Schema.Value.FindFaults(new LabRequest("/users/1/authentication/methods/2/resetPassword", new Dictionary<string, string>(), "POST", ["newPassword", "shoeSize"])));
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
        tenant.Lab.Tenant.AddCloudSync("corp.contoso.com", "Active", "2026-11-23T02:58:00Z");
        tenant.Lab.Tenant.AddConnectApplication("CONNECT02", "2027-02-01T00:00:00Z");
        _ = await new ServiceHealthProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, new RunStart(DateTimeOffset.UtcNow), CancellationToken.None);
        _ = await new SynchronizationIdentitiesProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, CancellationToken.None);
        _ = await new SynchronizationFeaturesProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, CancellationToken.None);
        _ = await new CloudSyncProbe(tenant.Access).ObserveAsync(TenantFixture.Target, signIn, CancellationToken.None);

        Assert.NotEmpty(tenant.Lab.Requests);
        Assert.Empty(tenant.Lab.Requests.SelectMany(Schema.Value.FindFaults));
    }

    private static IEnumerable<string> Of(string type, IEnumerable<System.Text.Json.Nodes.JsonObject> items)
        => items.SelectMany(item => Schema.Value.FindFaults($"microsoft.graph.{type}", item));
}
