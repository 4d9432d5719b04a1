namespace Writeback.Sdk.Probes.Network;

/// <summary>The shape of <c>endpoints.json</c>.</summary>
internal sealed record EndpointFile
{
    public required DateOnly AsOf { get; init; }

    public required string Source { get; init; }

    public required IReadOnlyList<CloudEndpoints> Clouds { get; init; }
}
