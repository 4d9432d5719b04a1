namespace Writeback.Sdk.Probes.Network;

/// <summary>How the name was resolved: that of the endpoint, or that of its proxy.</summary>
public sealed record ResolvePhase
{
    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why there is no address; null when there is one.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The addresses, in the order in which they are tried.</summary>
    [InfrastructureData]
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>
    /// What the name servers themselves said. Empty where none is known, or none was needed. The system may have the addresses from
    /// elsewhere, such as its file of hosts.
    /// </summary>
    public IReadOnlyList<NameQuery> Queries { get; init; } = [];
}
