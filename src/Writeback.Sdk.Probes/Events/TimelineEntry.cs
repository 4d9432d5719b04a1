namespace Writeback.Sdk.Probes.Events;

/// <summary>One entry of the time line: an event, or the same event several times in a row.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Until">The last of the row, in UTC; the same where it is one event.</param>
/// <param name="Provider">Who wrote it.</param>
/// <param name="Id">The event id.</param>
/// <param name="Count">How many in a row.</param>
/// <param name="TrackingId">The operation it belongs to.</param>
/// <param name="EngineResult">The HRESULT in it.</param>
public sealed record TimelineEntry(DateTimeOffset At, DateTimeOffset Until, string Provider, int Id, int Count, Guid? TrackingId, uint? EngineResult);
