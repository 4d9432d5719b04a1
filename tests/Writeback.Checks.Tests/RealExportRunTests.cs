using Writeback.Checks.Connect;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Checks.Tests;

/// <summary>A whole run over what a real server wrote.</summary>
public sealed class RealExportRunTests
{
    private const string Name = "connect-export-contoso";

    [SharedDataFact(Name)]
    public async Task The_server_is_ancient_and_its_writeback_is_off()
    {
        var report = await RunAsync();

        Assert.Equal(["WB3002", "WB3004"], report.Verdict.RootCauses.Select(cause => cause.Outcome.Check.Id));
        var version = Assert.Single(report.Connect.ConnectVersionIsSupported.Findings);
        Assert.Same(ConnectVersionIsSupported.Messages.TooOldForTheHostList, version.Message);
        Assert.Equal(new Version(1, 1, 130, 0), version.Arguments[0]);
        FindingAssert.Is(
            WritebackIsEnabled.Messages.Disabled,
            Assert.Single(report.Connect.WritebackIsEnabled.Findings),
            Days.Moment("2016-04-26 13:55:27.306"));
    }

    [SharedDataFact(Name)]
    public async Task The_rest_of_the_configuration_is_sound()
    {
        var connect = (await RunAsync()).Connect;

        Assert.Same(ServerIsActive.Messages.Active, Assert.Single(connect.ServerIsActive.Findings).Message);
        Assert.Same(SchedulerRuns.Messages.RunsEvery, Assert.Single(connect.SchedulerRuns.Findings).Message);
        Assert.Same(LdapIsSignedAndEncrypted.Messages.Protected, Assert.Single(connect.LdapIsSignedAndEncrypted.Findings).Message);
        FindingAssert.Is(
            PreferredDomainControllers.Messages.NoneSet, Assert.Single(connect.PreferredDomainControllers.Findings), "CONTOSO-DC01.contoso.com");
        Assert.Equal(
            ["In from AD - User AccountEnabled", "Out to AAD - User Join"],
            connect.PasswordFlowIsAllowed.Findings.Select(finding => Assert.Single(finding.Arguments)));
        Assert.True(connect.PasswordFlowIsAllowed.Passed);
    }

    private static Task<PasswordWritebackReport> RunAsync() => Runs.OverAsync(new ConnectExport(SharedData.PathOf(Name)), "2026-11-16 09:00");
}
