namespace Writeback.Sdk.Reports;

/// <summary>One subject of a check in two reports.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Old">What the older report says; null when it does not know the subject.</param>
/// <param name="New">What the newer report says; null when it does not know the subject.</param>
public sealed record FindingDifference(FindingChange Change, RecordedFinding? Old, RecordedFinding? New)
{
    /// <summary>What either report says, the newer one first.</summary>
    public RecordedFinding Either => New ?? Old!;
}
