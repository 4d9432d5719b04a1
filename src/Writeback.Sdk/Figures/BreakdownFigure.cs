namespace Writeback.Sdk;

/// <summary>How a whole falls into parts that do not overlap, such as users by what stands in their way.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Parts">The parts, in the order of the report.</param>
public sealed record BreakdownFigure(string? Subject, IReadOnlyList<BreakdownPart> Parts) : Figure(Subject);
