namespace Writeback.Sdk.Tests;

/// <summary>Alone: listeners hear the runs of the whole process.</summary>
[CollectionDefinition(nameof(TelemetryCollection), DisableParallelization = true)]
public sealed class TelemetryCollection;
