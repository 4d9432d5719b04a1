using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>How long silent connections to an endpoint last: by the way that is in force, and directly where that is another one.</summary>
[Evidence]
public sealed record IdlePersistence : ISubject
{
    /// <summary>The endpoint.</summary>
    public required Endpoint Endpoint { get; init; }

    /// <summary>The ways. Empty where the endpoint was not reached, or keeps no connections.</summary>
    public IReadOnlyList<IdlePath> Paths { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Endpoint.Subject;
}
