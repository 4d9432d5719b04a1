namespace Writeback.Sdk.Probes.Events;

/// <summary>How often an event was written.</summary>
/// <param name="Provider">Who wrote it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Count">How often.</param>
/// <param name="First">When for the first time, in UTC.</param>
/// <param name="Last">When for the last time, in UTC.</param>
public sealed record EventCount(string Provider, int Id, long Count, DateTimeOffset First, DateTimeOffset Last);
