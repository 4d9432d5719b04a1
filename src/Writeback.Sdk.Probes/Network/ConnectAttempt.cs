namespace Writeback.Sdk.Probes.Network;

/// <summary>An attempt to connect to one address.</summary>
/// <param name="Address">The IP address.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Failure">Why it failed; null when it succeeded.</param>
/// <param name="Icmp">What a router said of it; null when none did, or this system does not tell.</param>
public sealed record ConnectAttempt([InfrastructureData] string Address, TimeSpan Duration, NetworkFailure? Failure, IcmpMessage? Icmp = null);
