namespace Writeback.Sdk.Probes.Network;

/// <summary>A connection that was kept silent.</summary>
/// <param name="Silence">How long it had been silent when it was tried, or when it ended by itself.</param>
/// <param name="Ending">What became of it.</param>
public sealed record IdleTry(TimeSpan Silence, IdleEnding Ending);
