namespace Writeback.Benchmarks.Generators;

/// <summary>What one run of a generator took.</summary>
/// <param name="Milliseconds">By the clock.</param>
/// <param name="ProcessorMilliseconds">Of all threads of this process: what it would have taken by the clock, had nobody else been there.</param>
/// <param name="Megabytes">Allocated.</param>
internal readonly record struct Sample(double Milliseconds, double ProcessorMilliseconds, double Megabytes);
