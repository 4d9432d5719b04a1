namespace Writeback.Sdk.Probes.Network;

/// <summary>How the proxy was asked for a tunnel to the endpoint (CONNECT), and what it answered.</summary>
public sealed record ProxyPhase
{
    /// <summary>The proxy.</summary>
    public required ProxyServer Server { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why there is no tunnel; null when there is one.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The status of the last answer; null when none came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The schemes by which the proxy wants to be logged on to; empty when it let everybody through.</summary>
    public IReadOnlyList<string> AuthenticationSchemes { get; init; } = [];

    /// <summary>What the proxy calls itself: the header <c>Server</c> or <c>Via</c> of its first answer.</summary>
    [InfrastructureData]
    public string? Name { get; init; }
}
