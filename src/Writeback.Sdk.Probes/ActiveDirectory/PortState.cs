using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Whether a port can be connected to.</summary>
/// <param name="Port">The port.</param>
/// <param name="Failure">Why not; null when it can.</param>
public sealed record PortState(int Port, NetworkFailure? Failure);
