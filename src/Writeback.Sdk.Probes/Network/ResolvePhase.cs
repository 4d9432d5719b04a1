namespace Writeback.Sdk.Probes.Network;

/// <summary>How the name was resolved.</summary>
public sealed record ResolvePhase
{
    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why there is no address; null when there is one.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The addresses, in the order in which they are tried.</summary>
    [InfrastructureData]
    public IReadOnlyList<string> Addresses { get; init; } = [];
}
