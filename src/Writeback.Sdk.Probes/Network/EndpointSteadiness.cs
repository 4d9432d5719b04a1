using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>How a short series of connections to an endpoint went, one after the other, each up to a session of TLS.</summary>
[Evidence]
public sealed record EndpointSteadiness : ISubject, IFiguredEvidence
{
    /// <summary>The endpoint.</summary>
    public required Endpoint Endpoint { get; init; }

    /// <summary>How many connections were tried.</summary>
    public required int Connections { get; init; }

    /// <summary>Why some of them failed, in order.</summary>
    public IReadOnlyList<NetworkFailure> Failures { get; init; } = [];

    /// <summary>How long those that stood took, from the first packet to the session: half of them at most this; null when none stood.</summary>
    public TimeSpan? Median { get; init; }

    /// <summary>19 of 20 of them at most this (nearest rank); null when none stood.</summary>
    public TimeSpan? Percentile95 { get; init; }

    /// <summary>The longest; null when none stood.</summary>
    public TimeSpan? Longest { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Endpoint.Subject;

    /// <inheritdoc/>
    IEnumerable<Figure> IFiguredEvidence.Figures
    {
        get
        {
            if (Connections > 0)
            {
                (double Percent, TimeSpan? Value)[] marks = [(50, Median), (95, Percentile95), (100, Longest)];
                yield return new PercentileFigure(
                    Subject, [.. marks.Where(mark => mark.Value is not null).Select(mark => new PercentileMark(mark.Percent, mark.Value!.Value))], Connections, Failures.Count);
            }
        }
    }
}
