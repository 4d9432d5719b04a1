namespace Writeback.Sdk;

/// <summary>
/// When the run started: an input that every run has. A check that needs "now" takes it and stays pure.
/// </summary>
/// <param name="At">The moment, by the run's <see cref="TimeProvider"/>.</param>
[Input("Every run has it.")]
public sealed record RunStart(DateTimeOffset At);
