using System.Management.Automation;
using System.Text.Json;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Collector.Tests;

/// <summary>What the script finds on servers of all kinds.</summary>
public sealed class CollectorTests
{
    public static TheoryData<string, string> Commands => new()
    {
        { "Get-ADSyncGlobalSettings", "SyncServerSettings" },
        { "Get-ADSyncScheduler", "SyncServerSettings" },
        { "Get-ADSyncConnector", "Connectors RunHistory" },
        { "Get-ADSyncRule", "SyncRules" },
        { "Get-ADSyncRunProfileResult", "RunHistory" },
        { "Win32_Service", "SyncService" },
        { "Win32_OperatingSystem", "ServerPlatform" },
        { "Get-WinEvent", "Events" },
        { "Get-ItemProperty", "SyncService ServerPlatform" },
    };

    [Fact]
    public async Task A_healthy_server_is_told_of_whole()
    {
        using var file = CollectorHost.Collect(await ServerStandIn.HealthyAsync());

        Assert.Equal("", Failures(file.Json));
        var settings = await file.Reader.ReadServerSettingsAsync(file.Evidence, default);
        Assert.Equal(("server", "TWT-SYNC01", new Version(2, 6, 92, 0), false), (settings.Source, settings.ServerName, settings.Version, settings.StagingMode));
        var service = await file.Reader.ReadServiceAsync(file.Evidence, default);
        Assert.Equal(("Running", "Auto", "NT SERVICE\\ADSync", 2), (service.Status, service.StartMode, service.Account, service.RelayConnections));
        Assert.Equal(ServerStandIn.Now.AddDays(-3), service.StartedAt!.Value.UtcDateTime);
        var platform = await file.Reader.ReadPlatformAsync(file.Evidence, default);
        Assert.Equal((new Version(10, 0, 20348), true, false, 528449), (platform.Version, platform.IsServer, platform.IsDomainController, platform.DotNetRelease));
        Assert.Equal(new RegistrySetting(@"SOFTWARE\Microsoft\.NETFramework\v4.0.30319", "SchUseStrongCrypto", 1), Assert.Single(platform.TlsSettings));
        Assert.Equal("DF3C24F9BFD666761B268073FE06D1CC8D4F82A4", Assert.Single(platform.Roots!).Thumbprint);
        Assert.Equal(new RecordedProxy(true, true, "http://proxy.contoso.com:8080", null), platform.ServiceProxy! with { BypassList = null, BypassOnLocal = false });
        Assert.Equal((true, "direct1 direct2"), (platform.ServiceProxy.BypassOnLocal, string.Join(' ', platform.ServiceProxy.BypassList!)));
        var history = await file.Reader.ReadRunHistoryAsync(file.Evidence, default);
        Assert.Equal((9, 3), (history.Runs.Count, history.Pending!.Count));
    }

    [Fact]
    public async Task Events_are_taken_with_their_data_whatever_characters_are_in_it()
    {
        using var file = CollectorHost.Collect(await ServerStandIn.HealthyAsync());

        var events = await file.Reader.ReadEventsAsync(file.Evidence, default);

        Assert.Equal("904 31001 31002 31015 31019", string.Join(' ', events.Counts.Select(count => count.Id)));
        var operation = Assert.Single(events.Operations);
        Assert.Equal((PasswordOperationOutcome.Succeeded, "\u00e5lice@contoso.com"), (operation.Outcome, operation.UserPrincipalName));
        Assert.Equal(ServerStandIn.Now.AddHours(-1), events.Starts[0].UtcDateTime);
        Assert.NotNull(events.CollectedAt);
    }

    [Fact]
    public async Task Events_may_be_left_out()
    {
        using var file = CollectorHost.Collect(await ServerStandIn.HealthyAsync(), days: 0);

        Assert.Equal(FailureKind.NotRecorded, (await Assert.ThrowsAsync<ObservationException>(() => file.Reader.ReadEventsAsync(file.Evidence, default))).Failure.Kind);
    }

    [Fact]
    public async Task No_password_is_ever_read() => Assert.DoesNotContain("hunter2", CollectorHost.Run(await ServerStandIn.HealthyAsync()), StringComparison.Ordinal);

    [Fact]
    public async Task It_finds_the_same_in_constrained_language_mode()
    {
        var server = await ServerStandIn.HealthyAsync();
        using var full = CollectorHost.Collect(server);
        using var constrained = CollectorHost.Collect(server, mode: PSLanguageMode.ConstrainedLanguage);

        Assert.Contains("\"ConstrainedLanguage\"", constrained.Json, StringComparison.Ordinal);
        Assert.Equal("", Failures(constrained.Json));
        Assert.Equal(
            JsonSerializer.Serialize(await full.Reader.ReadSyncRulesAsync(full.Evidence, default)), JsonSerializer.Serialize(await constrained.Reader.ReadSyncRulesAsync(constrained.Evidence, default)));
        Assert.Equal((await full.Reader.ReadEventsAsync(full.Evidence, default)).Operations.Count, (await constrained.Reader.ReadEventsAsync(constrained.Evidence, default)).Operations.Count);
    }

    [Fact]
    public async Task Without_the_module_Windows_is_told_of_all_the_same()
    {
        var server = await ServerStandIn.HealthyAsync();
        server.Missing.UnionWith(["Get-ADSyncScheduler", "Get-ADSyncConnector", "Get-ADSyncRule", "Get-ADSyncGlobalSettings", "Get-ADSyncRunProfileResult"]);
        using var file = CollectorHost.Collect(server);

        Assert.Equal("SyncServerSettings Connectors SyncRules RunHistory", Failures(file.Json));
        var failure = (await Assert.ThrowsAsync<ObservationException>(() => file.Reader.ReadServerSettingsAsync(file.Evidence, default))).Failure;
        Assert.Equal((FailureKind.Unavailable, "ADSyncModuleMissing"), (failure.Kind, failure.Type));
        Assert.Contains("has no module ADSync", failure.Explanation, StringComparison.Ordinal);
        Assert.Equal("Running", (await file.Reader.ReadServiceAsync(file.Evidence, default)).Status);
    }

    [Fact]
    public async Task Denied_access_is_told_from_other_failures()
    {
        var server = (await ServerStandIn.HealthyAsync())
            .Fail("Get-ADSyncScheduler", new ErrorRecord(new UnauthorizedAccessException("hunter2"), "AccessDenied", ErrorCategory.PermissionDenied, null))
            .Fail("Get-ADSyncRule", new ErrorRecord(new InvalidOperationException("hunter2"), "Broken,Microsoft.IdentityManagement", ErrorCategory.InvalidOperation, null));
        using var file = CollectorHost.Collect(server);

        var denied = (await Assert.ThrowsAsync<ObservationException>(() => file.Reader.ReadServerSettingsAsync(file.Evidence, default))).Failure;
        var broken = (await Assert.ThrowsAsync<ObservationException>(() => file.Reader.ReadSyncRulesAsync(file.Evidence, default))).Failure;

        Assert.Equal((FailureKind.Denied, "UnauthorizedAccessException", "0x80070005"), (denied.Kind, denied.Type, denied.Code));
        Assert.Contains("ADSyncAdmins", denied.Explanation, StringComparison.Ordinal);
        Assert.Equal((FailureKind.Unavailable, "InvalidOperationException"), (broken.Kind, broken.Type));
        Assert.DoesNotContain("hunter2", file.Json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_that_fails_spoils_what_it_is_asked_for_and_nothing_else(string command, string items)
    {
        var server = (await ServerStandIn.HealthyAsync()).Fail(command, new ErrorRecord(new InvalidOperationException(), "Broken", ErrorCategory.NotSpecified, null));
        using var file = CollectorHost.Collect(server);

        Assert.Equal(items, Failures(file.Json));
    }

    [Theory]
    [InlineData("Get-NetTCPConnection")]
    [InlineData("Win32_Process")]
    [InlineData("Cert")]
    [InlineData("MachineConfig")]
    [InlineData("Get-ADSyncSchedulerConnectorOverride")]
    public async Task What_is_only_a_detail_is_left_out_where_it_fails(string command)
    {
        var server = (await ServerStandIn.HealthyAsync()).Fail(command, new ErrorRecord(new InvalidOperationException(), "Broken", ErrorCategory.NotSpecified, null));
        using var file = CollectorHost.Collect(server);

        Assert.Equal("", Failures(file.Json));
        var service = await file.Reader.ReadServiceAsync(file.Evidence, default);
        var platform = await file.Reader.ReadPlatformAsync(file.Evidence, default);
        var history = await file.Reader.ReadRunHistoryAsync(file.Evidence, default);
        Assert.Equal(
            (command == "Get-NetTCPConnection", command == "Win32_Process", command == "Cert", command == "MachineConfig", command == "Get-ADSyncSchedulerConnectorOverride"),
            (service.RelayConnections is null, service.StartedAt is null, platform.Roots is null, platform.ServiceProxy is null, history.Pending is null));
    }

    [Fact]
    public async Task One_connector_that_fails_leaves_the_others()
    {
        var server = (await ServerStandIn.HealthyAsync()).Fail("Get-ADSyncAADPasswordResetConfiguration", new ErrorRecord(new InvalidOperationException(), "Broken", ErrorCategory.NotSpecified, null));
        using var file = CollectorHost.Collect(server);

        var connectors = await file.Reader.ListConnectorFilesAsync(file.Evidence, default);

        Assert.Equal(3, connectors.Count);
        var failed = 0;
        foreach (var connector in connectors)
        {
            try
            {
                await file.Reader.ReadConnectorAsync(file.Evidence, connector, default);
            }
            catch (ObservationException)
            {
                failed++;
            }
        }

        Assert.Equal(1, failed);
    }

    [Fact]
    public async Task A_staging_server_says_so()
    {
        var server = await ServerStandIn.HealthyAsync();
        server.Scheduler.Properties["StagingModeEnabled"].Value = true;
        using var file = CollectorHost.Collect(server);

        Assert.True((await file.Reader.ReadServerSettingsAsync(file.Evidence, default)).StagingMode);
    }

    [Theory]
    [InlineData("1.1.443.0", "1.1.443.0")]
    [InlineData("2.6.92.0", "2.6.92.0")]
    [InlineData("3.1", "3.1")]
    [InlineData(null, null)]
    [InlineData("unknown", null)]
    public async Task Old_and_new_versions_are_told(string? version, string? told)
    {
        var server = await ServerStandIn.HealthyAsync();
        server.SetVersion(version);
        using var file = CollectorHost.Collect(server);

        Assert.Equal(told, (await file.Reader.ReadServerSettingsAsync(file.Evidence, default)).Version?.ToString());
    }

    [Fact]
    public async Task Without_history_there_are_no_runs_and_no_failure()
    {
        var server = await ServerStandIn.HealthyAsync();
        server.Answers["Get-ADSyncRunProfileResult"] = null;
        server.Answers["Get-ADSyncSchedulerConnectorOverride"] = null;
        server.Answers["Get-WinEvent"] = null;
        using var file = CollectorHost.Collect(server);

        Assert.Equal("", Failures(file.Json));
        Assert.Empty((await file.Reader.ReadRunHistoryAsync(file.Evidence, default)).Runs);
        Assert.Equal(0, (await file.Reader.ReadEventsAsync(file.Evidence, default)).EventsRead);
    }

    [Fact]
    public async Task A_machine_without_the_service_says_so()
    {
        var server = await ServerStandIn.HealthyAsync();
        server.Answers["Win32_Service"] = null;
        using var file = CollectorHost.Collect(server);

        Assert.Equal("NotInstalled", (await file.Reader.ReadServiceAsync(file.Evidence, default)).Status);
    }

    /// <summary>The items that could not be read, in the order of their declaration.</summary>
    private static string Failures(string json)
    {
        using var document = JsonDocument.Parse(json);
        var evidence = document.RootElement.GetProperty("evidence");
        string[] items = ["SyncServerSettings", "Connectors", "SyncRules", "RunHistory", "SyncService", "ServerPlatform", "Events"];
        return string.Join(' ', items.Where(item => evidence.TryGetProperty(item, out var found) && found.TryGetProperty("failure", out _)));
    }
}
