namespace Writeback.Sdk.Probes.Network;

/// <summary>How a GET without any credential was answered. The body is judged and forgotten.</summary>
public sealed record HttpPhase
{
    /// <summary>How long it took, the body included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why there is no complete answer; null when there is one.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The status code; null when none came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Whether the endpoint itself seems to have answered; null when there is no complete answer.</summary>
    public EndpointAnswer? Answer { get; init; }

    /// <summary>When the answer was given by the server's clock: the header <c>Date</c>.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>
    /// By how much this machine's clock is ahead of the server's; negative when it is behind. Exact to a second and the duration of the
    /// request.
    /// </summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>How long the server asks not to be asked again: the header <c>Retry-After</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The host that the answer redirects to: the header <c>Location</c>.</summary>
    [InfrastructureData]
    public string? RedirectedTo { get; init; }

    /// <summary>The media type of the body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The header <c>Server</c>.</summary>
    public string? Server { get; init; }

    /// <summary>The header <c>Via</c>: proxies on the way, where they own up to it.</summary>
    [InfrastructureData]
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>The schemes of the header <c>WWW-Authenticate</c>, without their parameters.</summary>
    public IReadOnlyList<string> AuthenticationSchemes { get; init; } = [];

    /// <summary>The schemes of the header <c>Proxy-Authenticate</c>, without their parameters.</summary>
    public IReadOnlyList<string> ProxyAuthenticationSchemes { get; init; } = [];
}
