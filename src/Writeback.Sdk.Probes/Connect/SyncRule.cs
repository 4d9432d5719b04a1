namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// One synchronisation rule: the elements below <c>synchronizationRule</c> of a Get-ADSyncServerConfiguration export. Its
/// attribute mappings and conditions are not read.
/// </summary>
public sealed record SyncRule
{
    /// <summary>The identifier: <c>id</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name, such as <c>Out to AAD - User Join</c>: <c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The tag that a rule keeps when it is renamed, such as <c>Microsoft.OuttoAADUserJoin.006</c>: <c>immutable-tag</c>. Null for
    /// a rule that an administrator made.
    /// </summary>
    public string? ImmutableTag { get; init; }

    /// <summary>Which way it works: <c>direction</c>.</summary>
    public required SyncRuleDirection Direction { get; init; }

    /// <summary>The connector it belongs to: <c>connector</c>.</summary>
    public required Guid ConnectorId { get; init; }

    /// <summary>Whether it is switched off: <c>disabled</c>.</summary>
    public required bool Disabled { get; init; }

    /// <summary>Its rank, the lowest number first: <c>precedence</c>.</summary>
    public required int Precedence { get; init; }

    /// <summary>The kind of object it starts from: <c>sourceObjectType</c>.</summary>
    public string? SourceObjectType { get; init; }

    /// <summary>The kind of object it leads to: <c>targetObjectType</c>.</summary>
    public string? TargetObjectType { get; init; }

    /// <summary>How it links the two objects, such as <c>Join</c> or <c>Provision</c>: <c>linkType</c>.</summary>
    public string? LinkType { get; init; }

    /// <summary>
    /// Whether passwords may flow along it: <c>EnablePasswordSync</c>. Password writeback needs it on the rule that joins users to
    /// Entra ID, even where password hash synchronisation is off.
    /// </summary>
    public required bool PasswordSyncEnabled { get; init; }
}
