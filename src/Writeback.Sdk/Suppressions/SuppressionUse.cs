namespace Writeback.Sdk;

/// <summary>A suppression, and what it came to in a run.</summary>
/// <param name="Suppression">The suppression.</param>
/// <param name="State">What it came to.</param>
/// <param name="FindingCount">How many findings it suppressed, or would have before it expired.</param>
public sealed record SuppressionUse(Suppression Suppression, SuppressionState State, int FindingCount);
