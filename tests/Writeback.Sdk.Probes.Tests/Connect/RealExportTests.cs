using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

/// <summary>What a real server wrote, which no sample of our own can prove.</summary>
public sealed class RealExportTests
{
    private const string Name = "connect-export-contoso";

    private static readonly ConnectExport Export = new(SharedData.PathOf(Name));

    private readonly ConnectExportReader _reader = new();

    [SharedDataFact(Name)]
    public async Task It_is_valid() => await _reader.ValidateAsync(Export, default);

    [SharedDataFact(Name)]
    public async Task The_server_is_ancient_and_not_in_staging()
    {
        SyncServerSettings settings = await _reader.ReadServerSettingsAsync(Export, default);

        Assert.Equal(new Version(1, 1, 130, 0), settings.Version);
        Assert.False(settings.StagingMode);
        Assert.True(settings.Scheduler.Enabled);
        Assert.Equal(TimeSpan.FromMinutes(30), settings.Scheduler.Interval);
        Assert.NotNull(settings.Scheduler.NextStart);
        Assert.Contains(settings.Features, feature => feature is { Name: "PasswordWriteback", Value: "False" });
        Assert.Null(settings.SignOnMethod);
    }

    [SharedDataFact(Name)]
    public async Task Writeback_is_switched_off_since_2016()
    {
        Connector cloud = (await Connectors()).Single(connector => connector.Kind == ConnectorKind.Entra);

        Assert.False(cloud.PasswordReset?.Enabled);
        Assert.Equal(new DateTimeOffset(2016, 4, 26, 13, 55, 27, 306, TimeSpan.Zero), cloud.PasswordReset?.ModifiedAt);
        Assert.Equal(new Version(1, 1, 130, 0), cloud.AssemblyVersion);
        Assert.NotNull(cloud.AccountName);
    }

    [SharedDataFact(Name)]
    public async Task The_forest_is_sealed_and_has_no_preferred_domain_controllers()
    {
        Connector forest = (await Connectors()).Single(connector => connector.Kind == ConnectorKind.ActiveDirectory);

        Assert.Equal("contoso.com", forest.Forest?.ForestName);
        Assert.True(forest.Forest?.SignAndSeal);
        Assert.False(forest.Forest?.SslCertificateRevocationCheck);
        Assert.False(forest.PasswordHashSyncEnabled);
        ConnectorPartition partition = Assert.Single(forest.Partitions, partition => partition.Selected);
        Assert.True(partition.SignAndSeal);
        Assert.True(partition.IsDomain);
        Assert.Equal("CONTOSO-DC01.contoso.com", partition.LastDomainController);
        Assert.Empty(partition.PreferredDomainControllers);
        Assert.Equal(5, forest.RunProfiles.Count);
    }

    [SharedDataFact(Name)]
    public async Task Passwords_flow_along_two_rules()
    {
        SyncRules rules = await _reader.ReadSyncRulesAsync(Export, default);

        Assert.Equal(62, rules.Rules.Count);
        Assert.Equal(
            ["In from AD - User AccountEnabled", "Out to AAD - User Join"],
            rules.Rules.Where(rule => rule.PasswordSyncEnabled).Select(rule => rule.Name));
    }

    private async Task<Connector[]> Connectors() => await Task.WhenAll(
        (await _reader.ListConnectorFilesAsync(Export, default)).Select(file => _reader.ReadConnectorAsync(Export, file, default)));
}
