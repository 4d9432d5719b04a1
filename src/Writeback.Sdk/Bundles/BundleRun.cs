namespace Writeback.Sdk;

/// <summary>The run that observed the evidence of a bundle.</summary>
internal sealed record BundleRun(Guid Id, DateTimeOffset StartedAt, double DurationMs, RunInterruption Interruption, IReadOnlyDictionary<string, string> Labels);
