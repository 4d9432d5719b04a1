using Writeback.Checks.Connect;
using Writeback.Sdk;

namespace Writeback.Checks.Tests;

/// <summary>A whole run over the sample with planted faults: each is found, and nothing else.</summary>
public sealed class TailwindRunTests
{
    private const string Now = "2026-11-16 09:00";
    private const string Tenant = "tailwindtraders.onmicrosoft.com - AAD";

    [Fact]
    public async Task The_planted_faults_are_found_and_no_others()
    {
        var connect = (await Runs.OverAsync(ExportCopy.Original, Now)).Connect;

        Assert.Equal(CheckStatus.Pass, connect.ConnectIsInstalled.Status);
        Assert.Equal(CheckStatus.Fail, connect.ConnectVersionIsSupported.Status);
        Assert.Equal(CheckStatus.Fail, connect.WritebackIsEnabled.Status);
        Assert.Equal(CheckStatus.Pass, connect.ServerIsActive.Status);
        Assert.Equal(CheckStatus.Warn, connect.SchedulerRuns.Status);
        Assert.Equal(CheckStatus.Fail, connect.PasswordFlowIsAllowed.Status);
        Assert.Equal(CheckStatus.Pass, connect.PreferredDomainControllers.Status);
        Assert.Equal(CheckStatus.Fail, connect.LdapIsSignedAndEncrypted.Status);
        Assert.Equal(CheckStatus.Pass, connect.EnvironmentIsPrepared.Status);
        Assert.Equal(CheckStatus.Skipped, connect.ServiceRuns.Status);
    }

    [Fact]
    public async Task The_version_is_below_the_floor()
        => FindingAssert.Is(
            ConnectVersionIsSupported.Messages.BelowFloor,
            Assert.Single((await Runs.OverAsync(ExportCopy.Original, Now)).Connect.ConnectVersionIsSupported.Findings),
            new Version(2, 5, 76, 0),
            ConnectVersions.Current.Latest,
            new Version(2, 5, 79, 0),
            Days.Day("2026-09-30"));

    [Fact]
    public async Task Writeback_has_been_off_since_August()
        => FindingAssert.IsAbout(
            Tenant,
            WritebackIsEnabled.Messages.Disabled,
            Assert.Single((await Runs.OverAsync(ExportCopy.Original, Now)).Connect.WritebackIsEnabled.Findings),
            Days.Moment("2026-08-14 16:20:41.507"));

    [Fact]
    public async Task Maintenance_is_off()
        => FindingAssert.Is(
            SchedulerRuns.Messages.NoMaintenance, Assert.Single((await Runs.OverAsync(ExportCopy.Original, Now)).Connect.SchedulerRuns.Findings));

    [Fact]
    public async Task Passwords_flow_in_from_both_forests_and_not_out()
        => Assert.Equal(
            [
                ("tailwindtraders.example", PasswordFlowIsAllowed.Messages.Flows),
                (Tenant, PasswordFlowIsAllowed.Messages.Blocked),
                ("wingtip.example", PasswordFlowIsAllowed.Messages.Flows),
            ],
            (await Runs.OverAsync(ExportCopy.Original, Now)).Connect.PasswordFlowIsAllowed.Findings
                .Select(finding => (finding.Subject!, finding.Message))
                .OrderBy(pair => pair.Item1, StringComparer.Ordinal));

    [Fact]
    public async Task One_partition_is_not_protected()
    {
        var findings = (await Runs.OverAsync(ExportCopy.Original, Now)).Connect.LdapIsSignedAndEncrypted.Findings;

        FindingAssert.IsAbout(
            "tailwindtraders.example",
            LdapIsSignedAndEncrypted.Messages.PartitionUnprotected,
            Assert.Single(findings, finding => finding.Status == CheckStatus.Fail),
            "DC=stores,DC=tailwindtraders,DC=example");
        Assert.Equal("wingtip.example", Assert.Single(findings, finding => finding.Status == CheckStatus.Pass).Subject);
    }

    [Fact]
    public async Task Root_causes_come_in_catalogue_order_where_none_explains_another()
    {
        var verdict = (await Runs.OverAsync(ExportCopy.Original, Now)).Verdict;

        Assert.Equal(CheckStatus.Fail, verdict.Status);
        Assert.Equal(["WB3002", "WB3004", "WB3009", "WB3011"], verdict.RootCauses.Select(cause => cause.Outcome.Check.Id));
        Assert.All(verdict.RootCauses, cause => Assert.Empty(cause.Explains));
    }

    [Fact]
    public async Task Before_the_floor_took_effect_the_version_only_warned()
        => Assert.Equal(CheckStatus.Warn, (await Runs.OverAsync(ExportCopy.Original, "2026-09-29 23:59")).Connect.ConnectVersionIsSupported.Status);

    [Fact]
    public async Task The_network_is_skipped_for_no_endpoint_was_given()
    {
        var report = await Runs.OverAsync(ExportCopy.Original, Now);

        Assert.All(
            report.Outcomes.Where(outcome => outcome.Check.Category == "Connectivity"),
            outcome =>
            {
                Assert.Equal(CheckStatus.Skipped, outcome.Status);
                Assert.Empty(outcome.Because);
            });
    }

    [Fact]
    public async Task On_a_staging_server_the_rest_is_skipped_because_of_it()
    {
        using var copy = new ExportCopy().InStagingMode();

        var report = await Runs.OverAsync(copy.Export, Now);

        FindingAssert.IsAbout("TWT-SYNC01", ServerIsActive.Messages.Staging, Assert.Single(report.Connect.ServerIsActive.Findings));
        var first = report.Verdict.RootCauses[0];
        Assert.Equal("WB3007", first.Outcome.Check.Id);
        Assert.Equal(["WB3004", "WB3008", "WB3009", "WB3010", "WB3011", "WB3014"], first.Explains.Select(outcome => outcome.Check.Id));
        Assert.All(first.Explains, outcome => Assert.Equal(CheckStatus.Skipped, outcome.Status));
        Assert.Equal(["WB3007", "WB3002"], report.Verdict.RootCauses.Select(cause => cause.Outcome.Check.Id));
    }

    [Fact]
    public async Task A_forest_that_cannot_be_read_allows_no_verdict_and_the_others_are_judged()
    {
        using var copy = new ExportCopy();
        var file = copy.Damage("wingtip.example");

        var connect = (await Runs.OverAsync(copy.Export, Now)).Connect;

        Assert.Equal(CheckStatus.Inconclusive, connect.PreferredDomainControllers.Status);
        Assert.Equal(file, Assert.Single(connect.PreferredDomainControllers.Findings, finding => finding.Status == CheckStatus.Inconclusive).Subject);
        Assert.Equal(CheckStatus.Fail, connect.LdapIsSignedAndEncrypted.Status);
        Assert.Equal(file, Assert.Single(connect.LdapIsSignedAndEncrypted.Findings, finding => finding.Status == CheckStatus.Inconclusive).Subject);
        Assert.Same(WritebackIsEnabled.Messages.Disabled, Assert.Single(connect.WritebackIsEnabled.Findings).Message);
    }

    [Fact]
    public async Task A_tenant_that_cannot_be_read_leaves_writeback_unknown()
    {
        using var copy = new ExportCopy();
        copy.Damage(Tenant);

        var outcome = (await Runs.OverAsync(copy.Export, Now)).Connect.WritebackIsEnabled;

        Assert.Same(WritebackIsEnabled.Messages.Unreadable, Assert.Single(outcome.Findings).Message);
        Assert.Equal(CheckStatus.Inconclusive, outcome.Status);
    }
}
