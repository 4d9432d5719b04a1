using Writeback.Checks.Tenant;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests.Tenant;

/// <summary>The checks of the tenant, each over what Graph may say.</summary>
public sealed class TenantChecksTests
{
    private static readonly RunStart Now = new(Days.Moment("2026-11-23 03:00"));

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

        Assert.Equal(message, Assert.Single(new DirectoryIsSynchronized().Evaluate(organization, Now, NotSeen<SynchronizationFeatures>())).Message.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_member_that_is_not_in_use_is_shown_and_never_judged(bool enabled)
    {
        var organization = new TenantOrganization { OnPremisesSyncEnabled = true, OnPremisesLastSyncDateTime = Now.At, Exchange = Tenants.Exchange };

        var findings = new DirectoryIsSynchronized().Evaluate(organization, Now, new Observation<SynchronizationFeatures>(new SynchronizationFeatures(enabled, true, Tenants.Exchange))).ToList();

        FindingAssert.Is(DirectoryIsSynchronized.Messages.NotInUse, findings[1], enabled);
        Assert.All(findings, finding => Assert.Equal(CheckStatus.Pass, finding.Status));
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
    public void A_role_that_may_be_activated_counts_and_what_is_known_of_it_is_said()
    {
        Assert.Equal("Eligible", Administrator(CloudAccount(), "Managed", [], [Hybrid]));
        Assert.Equal("Fitting", Administrator(CloudAccount(), "Managed", [Hybrid], [Hybrid]));
        Assert.Equal("NoRole", Administrator(CloudAccount(), "Managed", [], ["88d8e3e3-8f55-4a1e-953a-9b9898b8876b"]));
        Assert.Equal("NoActiveRole", Administrator(CloudAccount(), "Managed", [], null));
    }

    [Fact]
    public void What_hinders_the_administrator_is_told()
    {
        Assert.Equal("NoActiveRole", Administrator(CloudAccount(), "Managed"));
        Assert.Equal("NoActiveRole", Administrator(CloudAccount(), "Managed", "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"));
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
            First(Entry("2026-11-22", "failure", "OnPremisesConnectivityError"), Entry("2026-11-21", "failure", "OnPremisesConnectivityError"), Entry("2026-11-20", "success", null)),
            2, 3, Days.Moment("2026-11-16"), new[] { Texts.WithReason("OnPremisesConnectivityError", 2) }, Days.Moment("2026-11-22"));

    [Fact]
    public void A_success_since_then_lessens_it()
        => FindingAssert.Is(
            AuditShowsResets.Messages.FailedBefore,
            First(Entry("2026-11-22", "success", null), Entry("2026-11-21", "failure", "OnPremisesConnectivityError")),
            1, new[] { Texts.WithReason("OnPremisesConnectivityError", 1) }, Days.Moment("2026-11-21"), Days.Moment("2026-11-22"));

    [Fact]
    public void What_policy_refused_is_no_failure_of_writeback()
        => Assert.Equal("Refused", First(Entry("2026-11-22", "failure", "FuzzyPolicyViolationInvalidPassword")).Message.Id);

    [Fact]
    public void The_engine_that_served_is_named()
        => FindingAssert.Is(
            AuditShowsResets.Messages.Served, First(Entry("2026-11-22", "success", null, "CloudSync"), Entry("2026-11-21", "success", null, "None")), 2, Days.Moment("2026-11-16"), new[] { "CloudSync" });

    [Fact]
    public void Without_a_named_engine_success_is_success() => Assert.Equal("NoEngine", First(Entry("2026-11-22", "success", null)).Message.Id);

    [Fact]
    public void Registrations_are_no_resets()
        => Assert.Equal("NoResets", First(Entry("2026-11-22", "success", null) with { Activity = "User registered for self-service password reset" }).Message.Id);

    [Theory]
    [InlineData("OnPremisesConnectivityError", "Unreachable")]
    [InlineData("SSPR_0030", "Unreachable")]
    [InlineData("passwordchangeonpremisesconnectivityfailure", "Unreachable")]
    [InlineData("OnPremisesAdminActionRequired", "DirectoryRefuses")]
    [InlineData("AADSTS120004", "AgainstPolicy")]
    [InlineData("PasswordChangeOnPremUserAccountLockedOutOrDisabled", "AccountLocked")]
    [InlineData("PasswordChangeUserNotFoundBySspr", "UserNotFound")]
    [InlineData("OnPremisesSuccessCloudFailure", "CloudHalf")]
    [InlineData("WritebackNotEnabled", "WritebackOff")]
    [InlineData("TenantSSPRFlagDisabled", "ResetOff")]
    [InlineData("UserNotLicensed", "NotLicensed")]
    [InlineData("UserNotMemberOfScopedAccessGroup", "NotInScope")]
    [InlineData("UserNotProperlyConfigured", "NotRegistered")]
    [InlineData("FuzzyPolicyViolationInvalidPassword", "WrongPassword")]
    [InlineData("PasswordChangeFailure", "ServiceFault")]
    [InlineData("OnPremisesSomethingOfTomorrow", "Unexplained")]
    [InlineData(null, "Unexplained")]
    public void Each_reason_is_translated(string? reason, string message)
    {
        var explained = Audits(Entry("2026-11-22", "failure", reason), Entry("2026-11-20", "failure", reason)).Last();

        Assert.Equal((message, reason ?? "-"), (explained.Message.Id, explained.Subject));
        Assert.Equal([2, Days.Moment("2026-11-22")], explained.Arguments.Take(2));
    }

    [Fact]
    public void Every_reason_of_the_table_has_a_cause()
        => Assert.All(ResetReasons.Current.Reasons, reason =>
        {
            Assert.NotEqual(ResetCause.Unknown, reason.Cause);
            Assert.Equal(reason.Cause, ResetReasons.Current.CauseOf(reason.Name));
        });

    [Fact]
    public void Failures_and_successes_are_joined_with_the_engine_that_served_them()
    {
        var findings = Audits(
            Entry("2026-11-22", "failure", "OnPremisesAdminActionRequired", "CloudSync"), Entry("2026-11-21", "success", null, "AADConnect"), Entry("2026-11-20", "failure", "OnPremisesConnectivityError", "AADConnect"));

        FindingAssert.IsAbout("AADConnect", AuditShowsResets.Messages.EngineServes, findings[1], 1, 1);
        FindingAssert.IsAbout("CloudSync", AuditShowsResets.Messages.EngineFails, findings[2], 1, Days.Moment("2026-11-22"));
    }

    [Fact]
    public void The_trend_counts_by_day_and_engine()
    {
        var audits = new PasswordAudits(
            Days.Moment("2026-11-16"),
            [
                Entry("2026-11-22", "failure", "OnPremisesConnectivityError", "AADConnect"), Entry("2026-11-22", "success", null, "AADConnect"), Entry("2026-11-22", "success", null, "None"),
                Entry("2026-11-20", "timeout", null), Entry("2026-11-20", "success", null) with { Activity = "User registered for self-service password reset" },
            ],
            IsWhole: true,
            Tenants.Exchange);

        Assert.Equal(
            ["2026-11-22  1 0 ", "2026-11-22 AADConnect 1 1 OnPremisesConnectivityError", "2026-11-20  0 1 "],
            audits.Days.Select(day => FormattableString.Invariant($"{day.Day:yyyy-MM-dd} {day.Engine} {day.Succeeded} {day.Failed} {string.Join(',', day.Reasons)}")));
    }

    [Fact]
    public void The_test_user_is_held_against_the_directory_that_is_looked_at()
    {
        var user = Tenants.Megan() with { OnPremisesSecurityIdentifier = "S-1-5-21-1-2-3-1104", OnPremisesDistinguishedName = "CN=Megan,DC=corp,DC=contoso,DC=com" };

        Assert.Equal("Same", Compared(user, "corp.contoso.com", "s-1-5-21-1-2-3-1104", "cn=Megan,DC=corp,DC=contoso,DC=com"));
        Assert.Equal("OtherDomain", Compared(user, "contoso.lab", "S-1-5-21-1-2-3-1104", "CN=Megan,DC=contoso,DC=lab"));
        Assert.Equal("OtherAccount", Compared(user, "corp.contoso.com", "S-1-5-21-1-2-3-9999", "CN=Megan,DC=corp,DC=contoso,DC=com"));
        Assert.Equal("Moved", Compared(user, "corp.contoso.com", "S-1-5-21-1-2-3-1104", "CN=Megan,OU=New,DC=corp,DC=contoso,DC=com"));
        var nowhere = new Observation<DirectoryUser>(new ObservationFailure(FailureKind.Unavailable, nameof(TestUser), "noSuchObject"));
        Assert.Equal("ElsewhereThanLookedAt", new TestUserIsSynchronized().Evaluate(Tenants.Tested(user), nowhere).Last().Message.Id);
        Assert.Single(new TestUserIsSynchronized().Evaluate(Tenants.Tested(user), NotSeen<DirectoryUser>()));
    }

    [Fact]
    public void Open_issues_of_identity_are_told_and_those_about_passwords_fail()
    {
        Assert.Equal(["Healthy"], Health());
        Assert.Equal(["Healthy"], Health(Issue("Exchange Online", "Mail is late", resolved: false)));
        Assert.Equal(["Explains"], Health(Issue("Microsoft Entra", "Users may be unable to reset their password", resolved: false)));
        Assert.Equal(["Explains"], Health(Issue("Azure Active Directory", "SSPR fails", resolved: false)));
        Assert.Equal(["Elsewhere"], Health(Issue("Microsoft Entra", "Reports are late", resolved: false)));
        Assert.Equal(["Healthy", "Over"], Health(Issue("Microsoft Entra", "Users may be unable to reset their password", resolved: true)));
        Assert.Equal(["Healthy"], Health(Issue(null, null, resolved: null)));
    }

    [Fact]
    public void One_account_of_Connect_that_works_is_enough()
    {
        Assert.Equal("None", SignsIn());
        Assert.Equal("Able", SignsIn(User(true)));
        Assert.Equal("Able", SignsIn(User(false), User(true)));
        Assert.Equal("Able", SignsIn(User(null)));
        Assert.Equal("Disabled", SignsIn(User(false), User(false)));
        Assert.Equal("Banned", SignsIn(Application("2027-01-01") with { DisabledByMicrosoftStatus = "DisabledDueToViolationOfServicesAgreement" }));
        Assert.Equal("Able", SignsIn(Application("2027-01-01")));
        Assert.Equal("Able", SignsIn(Application(null)));
        Assert.Equal("Expiring", SignsIn(Application("2026-11-30")));
        Assert.Equal("Expired", SignsIn(Application("2026-11-01")));
        Assert.Equal("Able", SignsIn(Application("2026-11-01"), User(true)));
    }

    [Fact]
    public void Cloud_Sync_has_to_be_at_work()
    {
        Assert.Equal(["NotUsed"], CloudSyncs(null));
        Assert.Equal(["NotUsed"], CloudSyncs(null, Job("Active", "2026-11-23 02:58") with { TemplateId = "AD2AADPasswordHash" }));
        Assert.Equal(["Works"], CloudSyncs(null, Job("Active", "2026-11-23 02:58")));
        Assert.Equal(["Silent"], CloudSyncs(null, Job("Active", "2026-11-22 02:58")));
        Assert.Equal(["NeverRan"], CloudSyncs(null, Job("NotRun", null)));
        Assert.Equal(["Quarantined"], CloudSyncs(null, Job("Quarantine", "2026-11-23 02:58")));
        Assert.Equal(["Paused"], CloudSyncs(null, Job("Paused", "2026-11-23 02:58")));
        Assert.Equal(["RunFailed"], CloudSyncs(null, Job("Active", "2026-11-23 02:58") with { LastState = "Failed" }));
        Assert.Equal(["Works"], CloudSyncs(null, Job(null, "2026-11-23 02:58")));
    }

    [Fact]
    public void A_domain_of_both_engines_is_told()
    {
        Assert.Equal(["Works", "BothEngines"], CloudSyncs(Tenants.Megan(), Job("Active", "2026-11-23 02:58")));
        Assert.Equal(["Works"], CloudSyncs(Tenants.Megan() with { OnPremisesDomainName = "other.contoso.com" }, Job("Active", "2026-11-23 02:58")));
        Assert.Equal(["Works"], CloudSyncs(CloudAccount(), Job("Active", "2026-11-23 02:58")));
    }

    private static Observation<T> NotSeen<T>()
        where T : class
        => new(new ObservationFailure(FailureKind.NotConfigured, "Input"));

    private static string Compared(TenantUser user, string domain, string sid, string name)
        => new TestUserIsSynchronized().Evaluate(Tenants.Tested(user), new Observation<DirectoryUser>(Users.Sound() with { Domain = domain, Sid = sid, DistinguishedName = name })).Last().Message.Id;

    private static ServiceIssue Issue(string? service, string? title, bool? resolved) => new("MO1", title, service, null, "incident", resolved, Days.Moment("2026-11-22"), null);

    private static IEnumerable<string> Health(params ServiceIssue[] issues)
        => new ServiceIsHealthy().Evaluate(new ServiceHealth(Days.Moment("2026-11-16"), issues, Tenants.Exchange)).Select(finding => finding.Message.Id);

    private static SynchronizationIdentity User(bool? enabled) => new() { Kind = SynchronizationIdentityKind.User, Name = "Sync_CONNECT01", AccountEnabled = enabled };

    private static SynchronizationIdentity Application(string? certificateEnds) => new()
    {
        Kind = SynchronizationIdentityKind.Application,
        Name = "ConnectSyncProvisioning_CONNECT01",
        AccountEnabled = true,
        CertificateExpiresAt = certificateEnds is null ? null : Days.Moment(certificateEnds),
    };

    private static string SignsIn(params SynchronizationIdentity[] identities) => new ConnectMaySignIn().Evaluate(new SynchronizationIdentities(identities, Tenants.Exchange), Now).Message.Id;

    private static CloudSyncJob Job(string? status, string? last) => new()
    {
        Domain = "corp.contoso.com",
        TemplateId = "AD2AADProvisioning",
        Status = status,
        LastExecution = last is null ? null : Days.Moment(last),
        LastState = "Succeeded",
    };

    private static IEnumerable<string> CloudSyncs(TenantUser? user, params CloudSyncJob[] jobs)
        => new CloudSyncWorks().Evaluate(
            new CloudSync(jobs, Tenants.Exchange),
            Now,
            user is null ? NotSeen<TestUserAccount>() : new Observation<TestUserAccount>(Tenants.Tested(user)),
            new Observation<SynchronizationIdentities>(new SynchronizationIdentities([User(true)], Tenants.Exchange))).Select(finding => finding.Message.Id);

    private static TenantUser CloudAccount() => Tenants.Megan() with { OnPremisesSyncEnabled = null, OnPremisesDomainName = null };

    private static string Administrator(TenantUser? user, string authentication, params string[] roles) => Administrator(user, authentication, roles, null);

    private static string Administrator(TenantUser? user, string authentication, string[] roles, string[]? eligible)
        => new AdministratorIsCloudAccount().Evaluate(
            new AdminAccount(new AccountLookup("admin@contoso.com", user, user is null ? 0 : 1, null), Tenants.Exchange),
            new AdminRoles(user is null ? null : roles, Tenants.Exchange) { EligibleRoleDefinitionIds = eligible },
            new TenantDomains([new TenantDomain("contoso.com", authentication)], Tenants.Exchange)).Message.Id;

    private static string Synchronized(TestUserAccount account) => Assert.Single(new TestUserIsSynchronized().Evaluate(account, NotSeen<DirectoryUser>())).Message.Id;

    private static string Policy(bool? allowed, string[]? roles)
        => new AdministratorsMayReset().Evaluate(Tenants.Tested(Tenants.Megan()), new TestUserRoles(roles, Tenants.Exchange), new AuthorizationPolicy(allowed, Tenants.Exchange)).Message.Id;

    private static PasswordAudit Entry(string day, string result, string? reason, string? agent = null)
        => new(Days.Moment(day), "Reset password (self-service)", result, reason, agent, null);

    private static Finding First(params PasswordAudit[] entries) => Audits(entries)[0];

    private static List<Finding> Audits(params PasswordAudit[] entries)
        => [.. new AuditShowsResets().Evaluate(new PasswordAudits(Days.Moment("2026-11-16"), entries, IsWhole: true, Tenants.Exchange))];
}
