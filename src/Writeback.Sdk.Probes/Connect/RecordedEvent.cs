namespace Writeback.Sdk.Probes.Connect;

/// <summary>One event in a file of the collector.</summary>
internal sealed record RecordedEvent(string Provider, int Id, DateTimeOffset At, string? Data);
