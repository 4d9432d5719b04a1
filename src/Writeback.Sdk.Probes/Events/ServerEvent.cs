namespace Writeback.Sdk.Probes.Events;

/// <summary>One event of a Windows log, as far as it is language-neutral: the texts around its data are localised and are not kept.</summary>
/// <param name="Provider">Who wrote it: <c>System/Provider/@Name</c>.</param>
/// <param name="Id">Its id: <c>System/EventID</c>.</param>
/// <param name="At">When, in UTC: <c>System/TimeCreated/@SystemTime</c>.</param>
/// <param name="Computer">On which machine: <c>System/Computer</c>.</param>
/// <param name="Data">What the provider filled in: <c>EventData/Data</c>, joined by line ends.</param>
internal sealed record ServerEvent(string Provider, int Id, DateTimeOffset At, string? Computer, string Data);
