namespace Writeback.Sdk.Probes.Network;

/// <summary>How the TCP connection came about, or did not.</summary>
public sealed record ConnectPhase
{
    /// <summary>How long all attempts took together.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The failure of the attempt that came furthest; null when one succeeded.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The addresses that were tried, in order. The first success ends the phase.</summary>
    public IReadOnlyList<ConnectAttempt> Attempts { get; init; } = [];

    /// <summary>The address that accepted; null when none did.</summary>
    [InfrastructureData]
    public string? RemoteAddress { get; init; }
}
