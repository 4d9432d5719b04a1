using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// A connector of the sync engine: what <c>Get-ADSyncConnector</c> shows, and what an export keeps in one file of its folder
/// <c>Connectors</c>, below <c>ma-data</c>. Credentials are never read.
/// </summary>
[Evidence]
public sealed record Connector : ISubject
{
    /// <summary>The identifier of the connector: <c>ma-data/id</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the connector, such as that of the forest: <c>ma-data/name</c>.</summary>
    [InfrastructureData]
    public required string Name { get; init; }

    /// <summary>What it connects to, by category and subtype.</summary>
    public required ConnectorKind Kind { get; init; }

    /// <summary>The category: <c>ma-data/category</c>, such as <c>AD</c> or <c>Extensible2</c>.</summary>
    public required string Category { get; init; }

    /// <summary>The subtype: <c>ma-data/subtype</c>; null for Active Directory.</summary>
    public string? Subtype { get; init; }

    /// <summary>When it was created, in UTC: <c>ma-data/creation-time</c>.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC: <c>ma-data/last-modification-time</c>.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The flag <c>ma-data/password-sync-allowed</c>.</summary>
    public bool? PasswordSyncAllowed { get; init; }

    /// <summary>How it connects to the forest; null unless it is a connector to Active Directory.</summary>
    public ForestConnection? Forest { get; init; }

    /// <summary>
    /// Whether password hash synchronisation is on for the forest:
    /// <c>ma-data/private-configuration/adma-configuration/password-hash-sync-config/enabled</c>.
    /// </summary>
    public bool? PasswordHashSyncEnabled { get; init; }

    /// <summary>
    /// The configuration of password writeback; null unless it is the connector to Entra ID, and when that has none because
    /// writeback was never set up.
    /// </summary>
    public PasswordResetConfiguration? PasswordReset { get; init; }

    /// <summary>
    /// The account that signs in to Entra ID: the parameter <c>UserName</c> of
    /// <c>ma-data/private-configuration/MAConfig/parameter-values</c>.
    /// </summary>
    [PersonalData]
    public string? AccountName { get; init; }

    /// <summary>
    /// The version of the assembly behind the connector to Entra ID:
    /// <c>ma-data/private-configuration/MAConfig/extension-config/assembly-version</c>.
    /// </summary>
    public Version? AssemblyVersion { get; init; }

    /// <summary>The partitions, in the order of the file; those of Active Directory are its domains and naming contexts.</summary>
    public required IReadOnlyList<ConnectorPartition> Partitions { get; init; }

    /// <summary>The run profiles, in the order of the file.</summary>
    public required IReadOnlyList<RunProfile> RunProfiles { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Name;
}
