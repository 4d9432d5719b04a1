namespace Writeback.Sdk.CommandLine;

/// <summary>A wait that a run cannot do without.</summary>
/// <param name="Duration">How long it is.</param>
/// <param name="Reason">What it is for and how to do without, in one sentence.</param>
public sealed record ExpectedWait(TimeSpan Duration, string Reason);
