namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// A partition of a connector: <c>ma-data/ma-partition-data/partition</c> of a Get-ADSyncServerConfiguration export. What follows
/// <see cref="Selected"/> comes from <c>custom-data/adma-partition-data</c>, which only Active Directory has.
/// </summary>
public sealed record ConnectorPartition
{
    /// <summary>The identifier: <c>id</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The distinguished name of the naming context: <c>name</c>. It is <c>default</c> for Entra ID.</summary>
    [InfrastructureData]
    public required string Name { get; init; }

    /// <summary>The name that the wizard shows, such as that of the domain: <c>display-name</c>.</summary>
    [InfrastructureData]
    public string? DisplayName { get; init; }

    /// <summary>Whether the partition is synchronised: <c>selected</c>.</summary>
    public required bool Selected { get; init; }

    /// <summary>Whether the partition is a domain rather than another naming context: <c>is-domain</c>.</summary>
    public bool? IsDomain { get; init; }

    /// <summary>Whether LDAP traffic is signed and encrypted: <c>sign-and-seal</c>.</summary>
    public bool? SignAndSeal { get; init; }

    /// <summary>Whether LDAP runs over TLS: <c>ssl-bind</c>.</summary>
    public bool? SslBind { get; init; }

    /// <summary>Whether the account binds with its password in clear text: <c>simple-bind</c>.</summary>
    public bool? SimpleBind { get; init; }

    /// <summary>The domain controller that was used last: <c>last-dc</c>.</summary>
    [InfrastructureData]
    public string? LastDomainController { get; init; }

    /// <summary>Whether another domain controller is used when the last one does not answer: <c>dc-failover</c>.</summary>
    public bool? DomainControllerFailover { get; init; }

    /// <summary>The domain controllers that are tried first, in order: <c>preferred-dcs/preferred-dc</c>. Empty when none is set.</summary>
    [InfrastructureData]
    public required IReadOnlyList<string> PreferredDomainControllers { get; init; }
}
