namespace Writeback.Sdk.Probes.Network;

/// <summary>What <c>endpoints.json</c> says about one cloud.</summary>
internal sealed record CloudEndpoints
{
    public required CloudEnvironment Cloud { get; init; }

    /// <summary>What is not known, or has to be kept in mind.</summary>
    public string? Comment { get; init; }

    public required IReadOnlyList<string> Required { get; init; }

    public required IReadOnlyList<Endpoint> Endpoints { get; init; }
}
