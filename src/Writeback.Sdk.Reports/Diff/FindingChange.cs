namespace Writeback.Sdk.Reports;

/// <summary>What became of a finding between two reports.</summary>
public enum FindingChange
{
    /// <summary>A warning or a failure that was not there.</summary>
    New,

    /// <summary>A warning that has become a failure.</summary>
    Worse,

    /// <summary>Something that could be judged, and no longer can.</summary>
    Unclear,

    /// <summary>A failure that has become a warning.</summary>
    Better,

    /// <summary>A warning or a failure that is over.</summary>
    Fixed,

    /// <summary>A warning or a failure whose check or subject the newer report does not have.</summary>
    Gone,

    /// <summary>As it was, or good both times.</summary>
    Unchanged,
}
