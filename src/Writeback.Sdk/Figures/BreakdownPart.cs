namespace Writeback.Sdk;

/// <summary>One part of a whole.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Count">How many.</param>
/// <param name="IsProblem">Whether it would be better if there were none.</param>
public sealed record BreakdownPart(LocalizableText Name, long Count, bool IsProblem);
