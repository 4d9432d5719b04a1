namespace Writeback.Sdk.Probes.Network;

/// <summary>A question to one name server, and its answer.</summary>
public sealed record NameQuery
{
    /// <summary>The name server, with the port when it is not 53.</summary>
    [InfrastructureData]
    public required string Server { get; init; }

    /// <summary>What was asked for: <c>A</c> or <c>AAAA</c>.</summary>
    public required string Type { get; init; }

    /// <summary>How long the answer took, or was waited for.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why there is no answer to rely on; null when the name server gave one, also one without an address.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The name that the one asked for is an alias of, and so on to the last one.</summary>
    public IReadOnlyList<string> CanonicalNames { get; init; } = [];

    /// <summary>The addresses.</summary>
    [InfrastructureData]
    public IReadOnlyList<string> Addresses { get; init; } = [];
}
