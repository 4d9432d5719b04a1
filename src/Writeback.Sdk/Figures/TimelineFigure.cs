namespace Writeback.Sdk;

/// <summary>What happened when, by somebody's log.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Events">The events, the earliest first.</param>
public sealed record TimelineFigure(string? Subject, IReadOnlyList<TimelineEvent> Events) : Figure(Subject);
