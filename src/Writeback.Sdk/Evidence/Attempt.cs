namespace Writeback.Sdk;

/// <summary>One attempt of a probe.</summary>
/// <param name="StartedAt">When it started.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Failure">Why it failed; null for the attempt that succeeded.</param>
public sealed record Attempt(DateTimeOffset StartedAt, TimeSpan Duration, ObservationFailure? Failure);
