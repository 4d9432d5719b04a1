namespace Writeback.Sdk;

/// <summary>
/// What became of one check, as compactly as a table of ten thousand wants it. <see cref="CheckOutcome"/> is its public face.
/// </summary>
internal struct OutcomeData
{
    /// <summary>A <see cref="Finding"/>, an array of them, or null.</summary>
    public object? Findings;

    /// <summary>The ids of the root causes this outcome is a consequence of; null when it stands for itself.</summary>
    public string[]? Because;

    /// <summary>The suppression that holds for all that is amiss; null when something counts, or nothing is amiss.</summary>
    public Suppression? Suppression;

    public long DurationTicks;

    public CheckStatus Status;
}
