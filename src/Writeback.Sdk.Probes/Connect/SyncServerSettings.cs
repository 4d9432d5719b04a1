namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The global settings of the sync engine. In a Get-ADSyncServerConfiguration export they are the parameters
/// <c>saved-mv-configuration/mv-data/parameter-values/parameter</c> of <c>GlobalSettings/MV.xml</c>. What the source does not
/// say is null.
/// </summary>
[Evidence]
public sealed record SyncServerSettings
{
    /// <summary>Where the settings were read: <c>export</c> is a Get-ADSyncServerConfiguration export, <c>server</c> what the collector found.</summary>
    public required string Source { get; init; }

    /// <summary>The name of the Connect server: the attribute <c>server</c> of the export's root.</summary>
    [InfrastructureData]
    public string? ServerName { get; init; }

    /// <summary>When the export was made, in UTC: the attribute <c>export-date</c> of its root.</summary>
    public DateTimeOffset? ExportedAt { get; init; }

    /// <summary>The version of Entra Connect that wrote the configuration: <c>Microsoft.Synchronize.ServerConfigurationVersion</c>.</summary>
    public Version? Version { get; init; }

    /// <summary>
    /// Whether the server is a staging server, which imports and synchronises but neither exports nor writes passwords back:
    /// <c>Microsoft.Synchronize.StagingMode</c>.
    /// </summary>
    public bool? StagingMode { get; init; }

    /// <summary>How users sign in, as the wizard set it up: <c>Microsoft.UserSignIn.SignOnMethod</c>. Older servers do not have it.</summary>
    public string? SignOnMethod { get; init; }

    /// <summary>The scheduler.</summary>
    public required SyncScheduler Scheduler { get; init; }

    /// <summary>Every parameter <c>Microsoft.OptionalFeature.*</c>, in ordinal order of the names.</summary>
    public required IReadOnlyList<OptionalFeature> Features { get; init; }
}
