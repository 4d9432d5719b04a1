namespace Writeback.Sdk.Probes.Network;

/// <summary>The shape of <c>endpoints.json</c>.</summary>
internal sealed record EndpointFile
{
    public required DateOnly AsOf { get; init; }

    public required string Source { get; init; }

    /// <summary>The organisations that issue the certificates of all endpoints.</summary>
    public required IReadOnlyList<string> Issuers { get; init; }

    /// <summary>The domains of Service Bus, each with its leading dot.</summary>
    public required IReadOnlyList<string> ServiceBusDomains { get; init; }

    /// <summary>Where the certificates of all endpoints say to ask for revocation.</summary>
    public required IReadOnlyList<string> RevocationHosts { get; init; }

    public required IReadOnlyList<CloudEndpoints> Clouds { get; init; }
}
