namespace Writeback.Sdk.Probes.Network;

/// <summary>An attempt to connect to one address.</summary>
/// <param name="Address">The IP address.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Failure">Why it failed; null when it succeeded.</param>
public sealed record ConnectAttempt([InfrastructureData] string Address, TimeSpan Duration, NetworkFailure? Failure);
