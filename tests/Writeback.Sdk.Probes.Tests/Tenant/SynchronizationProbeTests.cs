using Writeback.Lab;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Sdk.Probes.Tests.Tenant;

/// <summary>What synchronises a tenant: accounts of Entra Connect, configurations of Cloud Sync, and what Microsoft says of its services.</summary>
public sealed class SynchronizationProbeTests : IAsyncLifetime
{
    private TenantFixture _tenant = null!;

    public async Task InitializeAsync() => _tenant = await TenantFixture.StartAsync();

    public async Task DisposeAsync() => await _tenant.DisposeAsync();

    [Fact]
    public async Task Accounts_of_Connect_are_users_by_role_and_applications_by_name()
    {
        _tenant.Lab.Tenant.AddConnectApplication("CONNECT02", "2027-02-01T00:00:00Z");

        var found = await FindAsync();

        Assert.Equal(
            [
                ("ConnectSyncProvisioning_CONNECT02_1a2b3c4d5e6f", SynchronizationIdentityKind.Application, true, new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero)),
                ("Sync_CONNECT01_1a2b3c4d5e6f@contoso.onmicrosoft.com", SynchronizationIdentityKind.User, true, (DateTimeOffset?)null),
            ],
            found.Identities.Select(identity => (identity.Name, identity.Kind, identity.AccountEnabled == true, identity.CertificateExpiresAt)));
    }

    [Fact]
    public async Task An_application_that_is_found_by_both_ways_is_one()
    {
        _tenant.Lab.Tenant.AddConnectApplication("CONNECT02", "2027-02-01T00:00:00Z");
        _tenant.Lab.Tenant.RoleAssignments.Add(LabObjects.RoleAssignment(_tenant.Lab.Tenant.ServicePrincipals[0]["id"]!.GetValue<string>(), "a92aed5d-d78a-4d16-b381-09adb37eb3b0"));

        Assert.Single((await FindAsync()).Identities, identity => identity.Kind == SynchronizationIdentityKind.Application);
    }

    [Fact]
    public async Task An_account_that_was_deleted_and_kept_its_role_is_none()
    {
        _tenant.Lab.Tenant.Users.Remove(_tenant.Lab.Tenant.Users.Single(user => user["id"]!.GetValue<string>() == LabObjects.SynchronizationAccountId));

        Assert.Empty((await FindAsync()).Identities);
    }

    [Fact]
    public async Task An_application_without_a_registration_has_no_certificate_to_expire()
    {
        _tenant.Lab.Tenant.AddConnectApplication("CONNECT02", "2027-02-01T00:00:00Z");
        _tenant.Lab.Tenant.Applications.Clear();

        Assert.Null(Assert.Single((await FindAsync()).Identities, identity => identity.Kind == SynchronizationIdentityKind.Application).CertificateExpiresAt);
    }

    [Fact]
    public async Task Cloud_Sync_is_found_by_its_template()
    {
        _tenant.Lab.Tenant.AddCloudSync("fabrikam.com", "Quarantine", "2026-11-02T11:00:00Z");
        _tenant.Lab.Tenant.AddCloudSync("corp.contoso.com", "Active", "2026-11-23T02:58:00Z");
        _tenant.Lab.Tenant.AddConnectApplication("CONNECT02", "2027-02-01T00:00:00Z");

        var jobs = (await new CloudSyncProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, await _tenant.SignInAsync(), CancellationToken.None)).Jobs;

        Assert.Equal(
            [
                ("corp.contoso.com", "AD2AADPasswordHash", "Active", null), ("corp.contoso.com", "AD2AADProvisioning", "Active", null),
                ("fabrikam.com", "AD2AADPasswordHash", "Quarantine", "HybridIdentityServiceNoAgentsAssigned"), ("fabrikam.com", "AD2AADProvisioning", "Quarantine", "HybridIdentityServiceNoAgentsAssigned"),
            ],
            jobs.Select(job => (job.Domain, job.TemplateId, job.Status, job.ErrorCode)));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 2, 58, 0, TimeSpan.Zero), jobs[0].LastExecution);
    }

    [Theory]
    [InlineData("""{ "value": [ { "id": "1", "displayName": null } ] }""")]
    [InlineData("""{ "value": [ { "id": "1", "classification": "ofTomorrow", "status": "ofTomorrow", "result": "ofTomorrow", "activityDateTime": "2026-11-22T00:00:00Z" } ] }""")]
    [InlineData("""{ "value": null }""")]
    public async Task Members_that_are_null_or_unknown_do_no_harm(string answer)
    {
        _tenant.Lab.Fault = LabFaults.Text(answer);
        var signIn = await _tenant.SignInAsync();

        _ = await new ServiceHealthProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, signIn, new RunStart(DateTimeOffset.UtcNow), CancellationToken.None);
        _ = await new SynchronizationFeaturesProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, signIn, CancellationToken.None);
        _ = await new PasswordAuditsProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, signIn, new RunStart(DateTimeOffset.UtcNow), CancellationToken.None);
        _ = await FindAsync();
    }

    [Fact]
    public async Task A_job_of_tomorrow_does_no_harm()
    {
        _tenant.Lab.Fault = LabFaults.Text(
            """{ "value": [ { "id": "1", "templateId": null, "status": { "code": "OfTomorrow", "quarantine": null, "lastExecution": { "state": "OfTomorrow", "timeEnded": null } } } ] }""");

        var job = Assert.Single((await new CloudSyncProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, await _tenant.SignInAsync(), CancellationToken.None)).Jobs);

        Assert.Equal(("1", null, null, null), (job.Domain, job.TemplateId, job.Status, job.LastExecution));
    }

    [Fact]
    public async Task Issues_are_those_of_the_last_week()
    {
        _tenant.Lab.Tenant.ServiceIssues.Add(LabObjects.Issue("MO1", "Old", "Microsoft Entra", isResolved: true, "2026-11-02T09:00:00Z", "2026-11-02T13:20:00Z"));
        _tenant.Lab.Tenant.ServiceIssues.Add(LabObjects.Issue("MO2", "New", "Microsoft Entra", isResolved: false, "2026-11-22T09:00:00Z"));

        var health = await new ServiceHealthProbe(_tenant.Access).ObserveAsync(
            TenantFixture.Target, await _tenant.SignInAsync(), new RunStart(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero)), CancellationToken.None);

        var issue = Assert.Single(health.Issues);
        Assert.Equal(("MO2", "New", "Microsoft Entra", "Authentication", "incident", false), (issue.Id, issue.Title, issue.Service, issue.Feature, issue.Classification, issue.IsResolved));
    }

    [Fact]
    public async Task The_feature_that_is_not_in_use_is_read()
        => Assert.Equal((false, true), await ReadFeaturesAsync());

    [Fact]
    public async Task A_reason_that_may_name_somebody_is_not_evidence()
    {
        _tenant.Lab.Tenant.DirectoryAudits.Add(LabObjects.Audit("2026-11-22T14:03:17Z", "Reset password (by admin)", "failure", "Could not write megan@contoso.com.", "AADConnect"));

        var audits = await new PasswordAuditsProbe(_tenant.Access).ObserveAsync(
            TenantFixture.Target, await _tenant.SignInAsync(), new RunStart(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero)), CancellationToken.None);

        Assert.Null(Assert.Single(audits.Audits).Reason);
    }

    private async Task<(bool?, bool?)> ReadFeaturesAsync()
    {
        var features = await new SynchronizationFeaturesProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, await _tenant.SignInAsync(), CancellationToken.None);
        return (features.PasswordWritebackEnabled, features.PasswordSyncEnabled);
    }

    private async Task<SynchronizationIdentities> FindAsync()
        => await new SynchronizationIdentitiesProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, await _tenant.SignInAsync(), CancellationToken.None);
}
