namespace Writeback.Sdk.Probes.Connect;

/// <summary>A domain as a connector has it.</summary>
public sealed record ConnectedDomain
{
    /// <summary>The DNS name of the domain.</summary>
    [InfrastructureData]
    public required string Name { get; init; }

    /// <summary>The DNS name of its forest, as the connector has it; null where it does not say.</summary>
    [InfrastructureData]
    public string? Forest { get; init; }

    /// <summary>The name of the connector.</summary>
    [InfrastructureData]
    public required string Connector { get; init; }

    /// <summary>Whether the domain is synchronised.</summary>
    public required bool IsSelected { get; init; }

    /// <summary>The domain controllers that are tried first, in order.</summary>
    [InfrastructureData]
    public required IReadOnlyList<string> PreferredDomainControllers { get; init; }

    /// <summary>The domain controller that was used last; null where none is known.</summary>
    [InfrastructureData]
    public string? LastDomainController { get; init; }
}
