using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests.Connect;

/// <summary>What only the collector knows: WB3003, WB3005, WB3006, WB3012; and WB3014.</summary>
public sealed class ServerStateTests
{
    private static readonly DateTimeOffset Collected = Days.Moment("2026-11-20 12:00");
    private static readonly Observation<TenantDomains> NoTenant = new(new ObservationFailure(FailureKind.NotConfigured, "TenantTarget"));
    private static readonly Observation<SyncServerSettings> Settings = new(Servers.Sound());

    [Fact]
    public void A_service_that_runs_passes()
        => Assert.Equal([ServiceRuns.Messages.RunsSince], Service(new() { CollectedAt = Collected, Status = "Running", StartMode = "Auto", StartedAt = Collected.AddDays(-1), RelayConnections = 2 }));

    [Theory]
    [InlineData("Stopped")]
    [InlineData("Stop Pending")]
    public void One_that_does_not_run_fails(string status) => Assert.Equal([ServiceRuns.Messages.NotRunning], Service(new() { CollectedAt = Collected, Status = status }));

    [Fact]
    public void One_that_is_not_there_fails() => Assert.Equal([ServiceRuns.Messages.NotInstalled], Service(new() { CollectedAt = Collected, Status = "NotInstalled" }));

    [Fact]
    public void One_that_will_not_start_by_itself_or_has_too_few_connections_warns()
        => Assert.Equal(
            [ServiceRuns.Messages.Runs, ServiceRuns.Messages.NotAutomatic, ServiceRuns.Messages.FewConnections],
            Service(new() { CollectedAt = Collected, Status = "Running", StartMode = "Manual", RelayConnections = 1 }));

    [Fact]
    public void A_run_in_full_that_succeeded_passes()
        => Assert.Equal([FullImportIsDone.Messages.Done], Import(Run("success")));

    [Fact]
    public void One_that_succeeded_before_one_that_failed_warns()
        => Assert.Equal([FullImportIsDone.Messages.DoneBefore], Import(Run("success", "2026-11-18 08:00"), Run("stopped-server-down")));

    [Fact]
    public void One_that_only_failed_fails() => Assert.Equal([FullImportIsDone.Messages.NotDone], Import(Run("no-start-connection")));

    [Fact]
    public void One_that_still_runs_is_not_judged() => Assert.Equal([FullImportIsDone.Messages.UnderWay], Import(Run(null) with { IsComplete = false, EndedAt = null }));

    [Fact]
    public void What_the_history_has_purged_is_not_shown_and_not_never_ran()
        => Assert.Equal([FullImportIsDone.Messages.NotShown], Import(Run("success") with { Profile = "Delta Import" }));

    [Fact]
    public void On_a_connector_that_is_younger_than_the_history_it_never_ran()
    {
        var connector = Connectors.Forest() with { CreatedAt = Collected.AddDays(-2) };

        Assert.Equal([FullImportIsDone.Messages.NeverRan], new FullImportIsDone().Evaluate(connector, new RunHistory(Collected, [], null), Settings).Select(finding => finding.Message));
        Assert.Equal(
            [FullSyncIsDone.Messages.NotShown],
            new FullSyncIsDone().Evaluate(connector, new RunHistory(Collected, [], null), new(Servers.Sound().Scheduled(scheduler => scheduler with { RunHistoryPurgeInterval = TimeSpan.FromDays(1) }))).Select(finding => finding.Message));
    }

    [Fact]
    public void What_is_due_warns_and_other_connectors_have_no_say()
    {
        var connector = Connectors.Entra();
        var history = new RunHistory(Collected, [Run("success") with { ConnectorId = connector.Id }, Run("failed")], [new PendingRun(connector.Id, true, false), new PendingRun(Guid.NewGuid(), true, true)]);

        Assert.Equal([FullImportIsDone.Messages.Done, FullImportIsDone.Messages.Due], new FullImportIsDone().Evaluate(connector, history, Settings).Select(finding => finding.Message));
        Assert.Equal([FullSyncIsDone.Messages.NotShown], new FullSyncIsDone().Evaluate(connector, history, Settings).Select(finding => finding.Message));
        Assert.Empty(new FullSyncIsDone().Evaluate(Connectors.Other(), history, Settings));
    }

    [Fact]
    public void A_server_whose_settings_leave_it_to_Windows_passes() => Assert.Equal([ServerSpeaksTls.Messages.CanSpeak], Platform(Sound()));

    [Theory]
    [InlineData("SystemDefaultTlsVersions", 0, true)]
    [InlineData("SystemDefaultTlsVersions", 1, false)]
    [InlineData("SchUseStrongCrypto", 0, true)]
    [InlineData("Enabled", 0, true)]
    [InlineData("Enabled", 4294967295, false)]
    [InlineData("DisabledByDefault", 1, true)]
    [InlineData("DisabledByDefault", 0, false)]
    public void Only_an_explicit_setting_to_the_contrary_fails(string name, long value, bool fails)
        => Assert.Equal([fails ? ServerSpeaksTls.Messages.Forbidden : ServerSpeaksTls.Messages.CanSpeak], Platform(Sound() with { TlsSettings = [new("KEY", name, value)] }));

    [Theory]
    [InlineData("6.3.9600", nameof(ServerSpeaksTls.Messages.UnsupportedSystem))]
    [InlineData("10.0.14393", nameof(ServerSpeaksTls.Messages.CanSpeak))]
    [InlineData("10.0.26100", nameof(ServerSpeaksTls.Messages.NewSystem))]
    [InlineData(null, nameof(ServerSpeaksTls.Messages.UnknownSystem))]
    public void Systems_are_judged_by_their_build(string? version, string message)
        => Assert.Contains(Platform(Sound() with { Version = version is null ? null : Version.Parse(version) }), found => found.Id == message);

    [Fact]
    public void What_is_known_to_cause_trouble_warns()
        => Assert.Equal(
            [ServerSpeaksTls.Messages.CanSpeak, ServerSpeaksTls.Messages.Core, ServerSpeaksTls.Messages.OnDomainController, ServerSpeaksTls.Messages.OldDotNet, ServerSpeaksTls.Messages.RootMissing],
            Platform(Sound() with { InstallationType = "Server Core", IsDomainController = true, DotNetRelease = 394802, Roots = [] }));

    [Fact]
    public void A_forest_with_selected_domains_is_prepared()
        => Assert.Equal([EnvironmentIsPrepared.Messages.Prepared], Environment(NoTenant, Connectors.Entra(), Connectors.Forest().With(Domain())));

    [Fact]
    public void Without_a_forest_or_with_nothing_selected_nothing_is()
    {
        Assert.Equal([EnvironmentIsPrepared.Messages.NoForest], Environment(NoTenant, Connectors.Entra()));
        Assert.Equal([EnvironmentIsPrepared.Messages.NothingSelected], Environment(NoTenant, Connectors.Forest().With(Domain() with { Selected = false })));
        Assert.Equal(
            [EnvironmentIsPrepared.Messages.Unreadable],
            new EnvironmentIsPrepared().Evaluate([.. Seen.Of(Connectors.Entra()), Seen.Unreadable("Connector_1.xml")], NoTenant).Select(finding => finding.Message));
    }

    [Fact]
    public void A_forest_that_comes_twice_and_domains_that_the_tenant_does_not_know_warn()
    {
        var tenant = new Observation<TenantDomains>(new TenantDomains([new TenantDomain("fabrikam.com", "Managed")], null!));

        Assert.Equal(
            [EnvironmentIsPrepared.Messages.Prepared, EnvironmentIsPrepared.Messages.Twice, EnvironmentIsPrepared.Messages.NotOfTenant],
            Environment(tenant, Connectors.Forest().With(Domain()), Connectors.Forest().With(Domain())).Take(3));
        Assert.Equal(
            [EnvironmentIsPrepared.Messages.Prepared],
            Environment(new(new TenantDomains([new TenantDomain("contoso.com", "Managed")], null!)), Connectors.Forest().With(Domain() with { Name = "DC=emea,DC=contoso,DC=com" })));
    }

    private static IEnumerable<FindingMessage> Service(SyncService service) => new ServiceRuns().Evaluate(service).Select(finding => finding.Message);

    private static IEnumerable<FindingMessage> Platform(ServerPlatform platform) => new ServerSpeaksTls().Evaluate(platform).Select(finding => finding.Message);

    private static IEnumerable<FindingMessage> Environment(Observation<TenantDomains> tenant, params Connector[] connectors)
        => new EnvironmentIsPrepared().Evaluate(Seen.Of(connectors), tenant).Select(finding => finding.Message);

    private static IEnumerable<FindingMessage> Import(params SyncRun[] runs)
    {
        var connector = Connectors.Forest() with { CreatedAt = Collected.AddYears(-1) };
        return new FullImportIsDone().Evaluate(connector, new RunHistory(Collected, [.. runs.Select(run => run with { ConnectorId = connector.Id })], []), Settings).Select(finding => finding.Message);
    }

    private static SyncRun Run(string? result, string at = "2026-11-19 08:00")
        => new(Guid.Empty, "contoso.com", "Full Import", Days.Moment(at), Days.Moment(at).AddMinutes(5), true, result);

    private static ConnectorPartition Domain() => new() { Id = Guid.NewGuid(), Name = "DC=contoso,DC=com", Selected = true, IsDomain = true, PreferredDomainControllers = [] };

    private static ServerPlatform Sound() => new()
    {
        CollectedAt = Collected,
        OperatingSystem = "Microsoft Windows Server 2022 Standard",
        Version = new Version(10, 0, 20348),
        IsServer = true,
        InstallationType = "Server",
        DotNetRelease = 528449,
        TlsSettings = [],
        Roots = [new("CN=DigiCert Global Root G2", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4", null)],
    };
}
