namespace Writeback.Sdk;

/// <summary>How long something took that was done several times.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Marks">The percentiles, the lowest first.</param>
/// <param name="Count">How many times it was done.</param>
/// <param name="Failed">How many times it failed; those are in no percentile.</param>
public sealed record PercentileFigure(string? Subject, IReadOnlyList<PercentileMark> Marks, int Count, int Failed) : Figure(Subject);
