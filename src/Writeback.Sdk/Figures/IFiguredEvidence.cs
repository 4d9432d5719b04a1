namespace Writeback.Sdk;

/// <summary>
/// Evidence that reports can draw. Implement it explicitly, so that figures are no part of the JSON: they are derived from what is there.
/// </summary>
public interface IFiguredEvidence
{
    /// <summary>What there is to draw, in the order of the report. May hold what the evidence itself shows, and no secret.</summary>
    IEnumerable<Figure> Figures { get; }
}
