using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Lab;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests.Tenant;

/// <summary>Whole runs over a tenant of the lab.</summary>
public sealed class TenantRunTests : IAsyncLifetime
{
    private LabGraph _lab = null!;

    public async Task InitializeAsync()
    {
        _lab = await LabGraph.StartAsync();
        _lab.Tenant.DirectoryAudits.Add(LabObjects.Audit("2026-11-22T14:03:17Z", "Reset password (self-service)", "success", "Successfully completed reset.", "CloudSync"));
    }

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    [Fact]
    public async Task A_sound_tenant_passes()
        => Assert.Equal(
            "WB1001=Pass WB1002=Pass WB1003=Pass WB1004=Pass WB1005=Pass WB1006=Pass WB2001=Pass WB2002=Pass WB2003=Pass WB2004=Pass WB2005=Pass WB2006=Pass WB2007=Pass WB2008=NotApplicable WB2009=Pass",
            Statuses(await RunAsync()));

    [Fact]
    public async Task A_tenant_without_a_licence_has_one_root_cause()
    {
        _lab.Tenant.SubscribedSkus.Clear();

        var report = await RunAsync();

        Assert.Equal((CheckStatus.Fail, CheckStatus.Skipped), (report.Licensing.TenantOwnsLicense.Status, report.Licensing.LicensesAreAssigned.Status));
    }

    [Fact]
    public async Task A_missing_permission_concerns_only_the_checks_that_need_it()
    {
        _lab.Tenant.Permissions.Remove("AuditLog.Read.All");

        Assert.Equal(
            "WB1001=Pass WB1002=Pass WB1003=Pass WB1004=Pass WB1005=Pass WB1006=Pass WB2001=Pass WB2002=Inconclusive WB2003=Pass WB2004=Pass WB2005=Inconclusive WB2006=Pass WB2007=Pass WB2008=NotApplicable WB2009=Pass",
            Statuses(await RunAsync()));
    }

    [Fact]
    public async Task Tokens_that_expire_in_between_are_replaced()
    {
        var expired = false;
        _lab.Fault = (_, number) =>
        {
            if (number == 3 && !expired)
            {
                expired = true;
                _lab.ExpireTokens();
            }

            return Task.FromResult(false);
        };

        Assert.DoesNotContain("Inconclusive", Statuses(await RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_Graph_passes_nothing()
    {
        _lab.Fault = LabFaults.Text("<html></html>", "text/html");

        var statuses = Statuses(await RunAsync());

        Assert.DoesNotContain("Pass", statuses, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", statuses, StringComparison.Ordinal);
    }

    private static string Statuses(PasswordWritebackReport report)
        => string.Join(' ', report.Outcomes.Where(check => check.Check.Category is "Licensing" or "Tenant").Select(check => $"{check.Check.Id}={check.Status}"));

    private async Task<PasswordWritebackReport> RunAsync()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new LabClock());
        services.AddTenantProbes().AddActiveDirectoryProbes().AddConnectProbes().AddNetworkProbes().AddPasswordWritebackChecks();
        await using var provider = services.BuildServiceProvider();
        var access = provider.GetRequiredService<GraphAccess>();
        (access.BaseAddress, access.Credential) = (_lab.Address, new LabCredential(_lab));
        var inputs = new RunInputs()
            .Add(new TenantTarget(LabTenant.Domain, CloudEnvironment.Public, SignInMethod.Secret))
            .Add(new TestUser("megan@contoso.com"))
            .Add(new AdminUser("hybrid-admin@contoso.onmicrosoft.com"));
        return await provider.GetRequiredService<CheckRunner>().RunAsync(
            PasswordWriteback.Registry, new RunRequest { Inputs = inputs, Selection = new CheckSelection(["Licensing", "Tenant"], []) });
    }

    /// <summary>The day of the lab's objects; its time passes as everywhere.</summary>
    private sealed class LabClock : TimeProvider
    {
        private static readonly TimeSpan Offset = Days.Moment("2026-11-23 03:00") - DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Offset;
    }

    private sealed class LabCredential(LabGraph lab) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
            => new(new AccessToken(lab.IssueToken(), DateTimeOffset.MaxValue));
    }
}
