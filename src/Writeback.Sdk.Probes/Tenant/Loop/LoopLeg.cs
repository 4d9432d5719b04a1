namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A part of the way that a password takes from the cloud to the directory.</summary>
/// <param name="Name">Which part.</param>
/// <param name="Start">When it began, counted from the beginning.</param>
/// <param name="End">When it was over; null where it was not.</param>
/// <param name="Code">What came of it: the status of the operation, the codes of a failure; null where there is nothing to say.</param>
public sealed record LoopLeg(LoopLegName Name, TimeSpan Start, TimeSpan? End, string? Code);
