using System.Globalization;
using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>How far a conversation with an endpoint got: name, connection, TLS, HTTP. A phase that was not reached is null.</summary>
[Evidence]
public sealed record EndpointReachability : ISubject, IFallibleEvidence
{
    /// <summary>The endpoint.</summary>
    public required Endpoint Endpoint { get; init; }

    /// <summary>How the name was resolved.</summary>
    public required ResolvePhase Resolve { get; init; }

    /// <summary>How the TCP connection came about.</summary>
    public ConnectPhase? Connect { get; init; }

    /// <summary>How the TLS handshake went.</summary>
    public TlsPhase? Tls { get; init; }

    /// <summary>How a plain request was answered.</summary>
    public HttpPhase? Http { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Endpoint.Subject;

    /// <summary>The failure that ended the conversation; null when it was completed.</summary>
    [JsonIgnore]
    public NetworkFailure? Failure => Resolve.Failure ?? Connect?.Failure ?? Tls?.Failure ?? Http?.Failure;

    /// <inheritdoc/>
    [JsonIgnore]
    public ObservationFailure? TransientFailure => this switch
    {
        { Failure: { IsTransient: true } failure }
            => new(failure.IsSilence ? FailureKind.TimedOut : FailureKind.Unavailable, failure.Type, failure.Code),
        { Http: { Answer: EndpointAnswer.ServerError, StatusCode: { } status } }
            => new(FailureKind.Unavailable, nameof(EndpointAnswer.ServerError), status.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };
}
