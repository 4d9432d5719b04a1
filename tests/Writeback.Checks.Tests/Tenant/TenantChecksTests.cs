using Writeback.Checks.Tenant;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests.Tenant;

/// <summary>The checks of the tenant, each over what Graph may say.</summary>
public sealed class TenantChecksTests
{
    private const string Hybrid = "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2";

    [Theory]
    [InlineData(true, "2026-11-23 02:41", "Recent")]
    [InlineData(true, "2026-11-22 23:00", "Delayed")]
    [InlineData(true, "2026-11-20 02:41", "Silent")]
    [InlineData(true, null, "Unknown")]
    [InlineData(false, "2026-11-20 02:41", "SwitchedOff")]
    [InlineData(null, null, "Never")]
    public void Synchronisation_has_to_be_on_and_recent(bool? enabled, string? last, string message)
    {
        var organization = new TenantOrganization { OnPremisesSyncEnabled = enabled, OnPremisesLastSyncDateTime = last is null ? null : Days.Moment(last), Exchange = Tenants.Exchange };

        Assert.Equal(message, new DirectoryIsSynchronized().Evaluate(organization, new RunStart(Days.Moment("2026-11-23 03:00"))).Message.Id);
    }

    [Theory]
    [InlineData(true, false, true, true, true, "Capable")]
    [InlineData(true, false, false, true, false, "NotInScope")]
    [InlineData(true, false, true, false, false, "NotRegistered")]
    [InlineData(true, false, true, true, false, "NotCapable")]
    [InlineData(true, true, true, true, true, "Administrator")]
    [InlineData(true, null, null, null, null, "Unknown")]
    [InlineData(false, null, null, null, null, "NotReported")]
    public void The_report_of_registrations_decides(bool found, bool? admin, bool? enabled, bool? registered, bool? capable, string message)
    {
        var registration = new ResetRegistration
        {
            Found = found,
            IsAdmin = admin,
            IsSsprEnabled = enabled,
            IsSsprRegistered = registered,
            IsSsprCapable = capable,
            MethodsRegistered = ["mobilePhone"],
            Exchange = Tenants.Exchange,
        };

        Assert.Equal(message, new TestUserMayReset().Evaluate(Tenants.Tested(Tenants.Megan()), registration).Message.Id);
        Assert.Equal("NoUser", new TestUserMayReset().Evaluate(Tenants.NotFound(), registration).Message.Id);
    }

    [Fact]
    public void A_cloud_account_in_a_role_may_enable_writeback() => Assert.Equal("Fitting", Administrator(CloudAccount(), "Managed", Hybrid));

    [Fact]
    public void What_hinders_the_administrator_is_told()
    {
        Assert.Equal("NoRole", Administrator(CloudAccount(), "Managed"));
        Assert.Equal("NoRole", Administrator(CloudAccount(), "Managed", "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"));
        Assert.Equal("Federated", Administrator(CloudAccount(), "federated", Hybrid));
        Assert.Equal("Synchronized", Administrator(Tenants.Megan(), "Managed", Hybrid));
        Assert.Equal("Guest", Administrator(CloudAccount() with { UserType = "Guest" }, "Managed", Hybrid));
        Assert.Equal("Disabled", Administrator(CloudAccount() with { AccountEnabled = false }, "Managed", Hybrid));
        Assert.Equal("NotFound", Administrator(null, "Managed"));
    }

    [Fact]
    public void The_test_user_has_to_come_from_the_directory()
    {
        Assert.Equal("Synchronized", Synchronized(Tenants.Tested(Tenants.Megan())));
        Assert.Equal("SynchronizedFromUnknownDomain", Synchronized(Tenants.Tested(Tenants.Megan() with { OnPremisesDomainName = null })));
        Assert.Equal("CloudOnly", Synchronized(Tenants.Tested(CloudAccount())));
        Assert.Equal("NoLonger", Synchronized(Tenants.Tested(Tenants.Megan() with { OnPremisesSyncEnabled = false })));
        Assert.Equal("Guest", Synchronized(Tenants.Tested(CloudAccount() with { UserType = "Guest" })));
        Assert.Equal("Disabled", Synchronized(Tenants.Tested(Tenants.Megan() with { AccountEnabled = false })));
        Assert.Equal("HasErrors", Synchronized(Tenants.Tested(Tenants.Megan() with { ProvisioningErrors = ["PropertyConflict"] })));
        Assert.Equal("NotFound", Synchronized(Tenants.NotFound()));
        Assert.Equal("Ambiguous", Synchronized(Tenants.NotFound(matches: 2)));
        Assert.Equal("Deleted", Synchronized(Tenants.NotFound(deletedAt: "2026-11-20")));
    }

    [Fact]
    public void Administrators_are_under_a_policy_of_their_own()
    {
        Assert.Equal("NoAdministrator", Policy(false, []));
        Assert.Equal("Allowed", Policy(true, [Hybrid]));
        Assert.Equal("SwitchedOff", Policy(false, [Hybrid]));
        Assert.Equal("Unknown", Policy(null, [Hybrid]));
        Assert.Equal("NoUser", Policy(true, null));
    }

    [Fact]
    public void Resets_that_failed_on_their_way_are_counted_by_reason()
        => FindingAssert.Is(
            AuditShowsResets.Messages.FailedOnTheWay,
            Audits(Entry("2026-11-22", "failure", "OnPremisesConnectivityError"), Entry("2026-11-21", "failure", "OnPremisesConnectivityError"), Entry("2026-11-20", "success", null)),
            2, 3, Days.Moment("2026-11-16"), new[] { "OnPremisesConnectivityError (2)" }, Days.Moment("2026-11-22"));

    [Fact]
    public void A_success_since_then_lessens_it()
        => FindingAssert.Is(
            AuditShowsResets.Messages.FailedBefore,
            Audits(Entry("2026-11-22", "success", null), Entry("2026-11-21", "failure", "OnPremisesConnectivityError")),
            1, new[] { "OnPremisesConnectivityError (1)" }, Days.Moment("2026-11-21"), Days.Moment("2026-11-22"));

    [Fact]
    public void What_policy_refused_is_no_failure_of_writeback()
        => Assert.Equal("Refused", Audits(Entry("2026-11-22", "failure", "FuzzyPolicyViolationInvalidPassword")).Message.Id);

    [Fact]
    public void The_engine_that_served_is_named()
        => FindingAssert.Is(
            AuditShowsResets.Messages.Served, Audits(Entry("2026-11-22", "success", null, "CloudSync"), Entry("2026-11-21", "success", null, "None")), 2, Days.Moment("2026-11-16"), new[] { "CloudSync" });

    [Fact]
    public void Without_a_named_engine_success_is_success() => Assert.Equal("NoEngine", Audits(Entry("2026-11-22", "success", null)).Message.Id);

    [Fact]
    public void Registrations_are_no_resets()
        => Assert.Equal("NoResets", Audits(Entry("2026-11-22", "success", null) with { Activity = "User registered for self-service password reset" }).Message.Id);

    private static TenantUser CloudAccount() => Tenants.Megan() with { OnPremisesSyncEnabled = null, OnPremisesDomainName = null };

    private static string Administrator(TenantUser? user, string authentication, params string[] roles)
        => new AdministratorIsCloudAccount().Evaluate(
            new AdminAccount(new AccountLookup("admin@contoso.com", user, user is null ? 0 : 1, null), Tenants.Exchange),
            new AdminRoles(user is null ? null : roles, Tenants.Exchange),
            new TenantDomains([new TenantDomain("contoso.com", authentication)], Tenants.Exchange)).Message.Id;

    private static string Synchronized(TestUserAccount account) => new TestUserIsSynchronized().Evaluate(account).Message.Id;

    private static string Policy(bool? allowed, string[]? roles)
        => new AdministratorsMayReset().Evaluate(Tenants.Tested(Tenants.Megan()), new TestUserRoles(roles, Tenants.Exchange), new AuthorizationPolicy(allowed, Tenants.Exchange)).Message.Id;

    private static PasswordAudit Entry(string day, string result, string? reason, string? agent = null)
        => new(Days.Moment(day), "Reset password (self-service)", result, reason, agent, null);

    private static Finding Audits(params PasswordAudit[] entries)
        => new AuditShowsResets().Evaluate(new PasswordAudits(Days.Moment("2026-11-16"), entries, IsWhole: true, Tenants.Exchange));
}
