using System.Globalization;
using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>How far a conversation with an endpoint got: name, connection, proxy, TLS, HTTP. A phase that was not reached is null.</summary>
/// <remarks>Where the endpoint has a proxy, name and connection are those of the proxy.</remarks>
[Evidence]
public sealed record EndpointReachability : ISubject, IFallibleEvidence
{
    /// <summary>The endpoint.</summary>
    public required Endpoint Endpoint { get; init; }

    /// <summary>How the name was resolved.</summary>
    public required ResolvePhase Resolve { get; init; }

    /// <summary>How the TCP connection came about.</summary>
    public ConnectPhase? Connect { get; init; }

    /// <summary>How the proxy was asked for a tunnel; null also where the endpoint has no proxy.</summary>
    public ProxyPhase? Proxy { get; init; }

    /// <summary>How the TLS handshake went.</summary>
    public TlsPhase? Tls { get; init; }

    /// <summary>Whether the certificates have been revoked; null also where that was not asked.</summary>
    public RevocationPhase? Revocation { get; init; }

    /// <summary>How a plain request was answered.</summary>
    public HttpPhase? Http { get; init; }

    /// <summary>How the upgrade to a WebSocket was answered; null also where the role has none.</summary>
    public HttpPhase? WebSocket { get; init; }

    /// <summary>What is wrong, in one word: why the conversation ended, or what is not to be trusted in it; null when all is well.</summary>
    public NetworkCause? Cause => (Failure ?? Concern)?.Cause;

    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Endpoint.Subject;

    /// <summary>The failure that ended the conversation; null when it was completed.</summary>
    [JsonIgnore]
    public NetworkFailure? Failure => OnTheWay(Resolve.Failure ?? Connect?.Failure) ?? Proxy?.Failure ?? Tls?.Failure ?? Http?.Failure;

    /// <summary>What is wrong with a conversation that was completed: the gravest of it; null when nothing is.</summary>
    [JsonIgnore]
    public NetworkFailure? Concern => Failure is not null ? null : FindConcern();

    /// <inheritdoc/>
    [JsonIgnore]
    public ObservationFailure? TransientFailure => this switch
    {
        { Failure: { IsTransient: true } failure }
            => new(failure.IsSilence ? FailureKind.TimedOut : FailureKind.Unavailable, failure.Type, failure.Code),
        { Http: { Answer: EndpointAnswer.ServerError, StatusCode: { } status } }
            => new(FailureKind.Unavailable, nameof(EndpointAnswer.ServerError), status.ToString(CultureInfo.InvariantCulture)) { RetryAfter = Http.RetryAfter },
        _ => null,
    };

    /// <summary>What a host makes no more of is what tickets forgive: [MS-KILE] 3.3.1.</summary>
    public static TimeSpan ToleratedClockSkew { get; } = TimeSpan.FromMinutes(5);

    private NetworkFailure? FindConcern() => this switch
    {
        { Revocation.Failure: { Cause: NetworkCause.CertificateRevoked } revoked } => revoked,
        { Tls.Concern: { } concern } => concern,
        { Http: { Answer: { } answer and not EndpointAnswer.Expected, StatusCode: { } status } }
            => new(CauseOf(answer), nameof(EndpointAnswer), status.ToString(CultureInfo.InvariantCulture)),
        { Http.ClockSkew: { } skew } when skew.Duration() > ToleratedClockSkew => new(NetworkCause.ClockSkew, nameof(HttpPhase.Date), null),
        { WebSocket: { Answer: not EndpointAnswer.Expected } socket }
            => new(NetworkCause.WebSocketRefused, socket.Failure?.Type ?? nameof(EndpointAnswer), socket.Failure?.Code ?? socket.StatusCode?.ToString(CultureInfo.InvariantCulture)),
        { Revocation.Failure: { } unknown } => unknown,
        _ => null,
    };

    private static NetworkCause CauseOf(EndpointAnswer answer) => answer switch
    {
        EndpointAnswer.Page or EndpointAnswer.Unexpected => NetworkCause.HttpContent,
        EndpointAnswer.ProxyAuthenticationRequired => NetworkCause.ProxyAuthenticationRequired,
        _ => NetworkCause.HttpStatus,
    };

    // What failed before the proxy answered is the proxy's own name, or the way to it.
    private NetworkFailure? OnTheWay(NetworkFailure? failure) => failure is null || Endpoint.Proxy is null
        ? failure
        : failure with { Cause = failure.Cause == NetworkCause.ConnectionRefused ? NetworkCause.ProxyRefused : NetworkCause.ProxyUnreachable };
}
