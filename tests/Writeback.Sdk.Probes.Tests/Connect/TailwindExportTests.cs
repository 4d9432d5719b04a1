using System.Text.Json;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

/// <summary>The sample says what its README promises.</summary>
public sealed class TailwindExportTests
{
    private static readonly ConnectExport Export = new(Path.Combine(SharedData.RepositoryRoot, "samples", "connect-exports", "tailwind"));

    private readonly ConnectExportReader _reader = new();

    [Fact]
    public async Task The_sample_is_a_valid_export() => await _reader.ValidateAsync(Export, default);

    [Fact]
    public async Task The_server_is_out_of_support_and_its_maintenance_is_off()
    {
        SyncServerSettings settings = await _reader.ReadServerSettingsAsync(Export, default);

        Assert.Equal("TWT-SYNC01", settings.ServerName);
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 8, 12, 44, 120, TimeSpan.Zero), settings.ExportedAt);
        Assert.Equal(new Version(2, 5, 76, 0), settings.Version);
        Assert.False(settings.StagingMode);
        Assert.Equal("PasswordHashSync", settings.SignOnMethod);
        Assert.Equal(
            new SyncScheduler
            {
                Enabled = true,
                Suspended = false,
                MaintenanceEnabled = false,
                Interval = TimeSpan.FromMinutes(30),
                RunHistoryPurgeInterval = TimeSpan.FromDays(7),
                NextStart = new DateTimeOffset(2026, 11, 16, 8, 31, 7, TimeSpan.Zero),
                Policy = "Delta",
            },
            settings.Scheduler);
        Assert.Contains(new OptionalFeature("PasswordWriteback", "False"), settings.Features);
        Assert.Equal(settings.Features.Select(feature => feature.Name).Order(StringComparer.Ordinal), settings.Features.Select(feature => feature.Name));
    }

    [Fact]
    public async Task There_are_two_forests_and_one_tenant()
    {
        IReadOnlyList<Connector> connectors = await Connectors();

        Assert.Equal(
            [ConnectorKind.ActiveDirectory, ConnectorKind.ActiveDirectory, ConnectorKind.Entra],
            connectors.Select(connector => connector.Kind).Order());
        Assert.Equal(
            ["tailwindtraders.example", "wingtip.example"],
            connectors.Where(connector => connector.Forest is not null).Select(connector => connector.Forest!.ForestName).Order(StringComparer.Ordinal));
        Assert.All(connectors, connector => Assert.Equal(5, connector.RunProfiles.Count));
        Assert.All(connectors.Where(connector => connector.Forest is not null), connector => Assert.True(connector.Forest!.SignAndSeal));
    }

    [Fact]
    public async Task Writeback_was_switched_off()
    {
        Connector cloud = (await Connectors()).Single(connector => connector.Kind == ConnectorKind.Entra);

        Assert.False(cloud.PasswordReset?.Enabled);
        Assert.Equal(new DateTimeOffset(2026, 8, 14, 16, 20, 41, 507, TimeSpan.Zero), cloud.PasswordReset?.ModifiedAt);
        Assert.Equal("https://login.windows.net/tailwindtraders.onmicrosoft.com", cloud.PasswordReset?.Authority);
        Assert.Equal("Sync_TWT-SYNC01_5a0be2917cd4@tailwindtraders.onmicrosoft.com", cloud.AccountName);
        Assert.Equal(new Version(2, 5, 76, 0), cloud.AssemblyVersion);
    }

    [Fact]
    public async Task One_partition_is_not_sealed_and_one_has_preferred_domain_controllers()
    {
        ConnectorPartition[] partitions = [.. (await Connectors()).SelectMany(connector => connector.Partitions)];

        Assert.Equal("stores.tailwindtraders.example", Assert.Single(partitions, partition => partition is { Selected: true, SignAndSeal: false }).DisplayName);
        ConnectorPartition preferred = Assert.Single(partitions, partition => partition.PreferredDomainControllers.Count > 0);
        Assert.Equal("wingtip.example", preferred.DisplayName);
        Assert.Equal(["WT-DC01.wingtip.example", "WT-DC02.wingtip.example"], preferred.PreferredDomainControllers);
    }

    [Fact]
    public async Task No_password_flows_out_to_the_tenant()
    {
        SyncRules rules = await _reader.ReadSyncRulesAsync(Export, default);

        Assert.Equal(10, rules.Rules.Count);
        Assert.False(rules.Rules.Single(rule => rule.Name == "Out to AAD - User Join").PasswordSyncEnabled);
        Assert.All(rules.Rules.Where(rule => rule.PasswordSyncEnabled), rule => Assert.Equal("In from AD - User AccountEnabled", rule.Name));
        Assert.Null(Assert.Single(rules.Rules, rule => rule.Disabled).ImmutableTag);
    }

    [Fact]
    public async Task Evidence_survives_JSON()
    {
        foreach (Connector connector in await Connectors())
        {
            string json = JsonSerializer.Serialize(connector);
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Connector>(json)));
            Assert.Contains(connector.Kind == ConnectorKind.Entra ? "\"Kind\":\"entra\"" : "\"Kind\":\"activeDirectory\"", json, StringComparison.Ordinal);
        }

        string settings = JsonSerializer.Serialize(await _reader.ReadServerSettingsAsync(Export, default));
        Assert.Equal(settings, JsonSerializer.Serialize(JsonSerializer.Deserialize<SyncServerSettings>(settings)));
        string rules = JsonSerializer.Serialize(await _reader.ReadSyncRulesAsync(Export, default));
        Assert.Equal(rules, JsonSerializer.Serialize(JsonSerializer.Deserialize<SyncRules>(rules)));
    }

    private async Task<IReadOnlyList<Connector>> Connectors()
    {
        List<Connector> connectors = [];
        foreach (ConnectorFile file in await _reader.ListConnectorFilesAsync(Export, default))
        {
            connectors.Add(await _reader.ReadConnectorAsync(Export, file, default));
        }

        return connectors;
    }
}
