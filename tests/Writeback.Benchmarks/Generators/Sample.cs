namespace Writeback.Benchmarks.Generators;

/// <summary>What one run of a generator took.</summary>
internal readonly record struct Sample(double Milliseconds, double Megabytes);
