namespace Writeback.Sdk.Probes.Connect;

/// <summary>The events in a file of the collector, as they were in the log.</summary>
internal sealed record RecordedEvents(DateTimeOffset CollectedAt, DateTimeOffset? Since, string? Computer, IReadOnlyList<RecordedEvent> Events);
