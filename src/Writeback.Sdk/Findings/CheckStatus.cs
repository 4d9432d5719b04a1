namespace Writeback.Sdk;

/// <summary>What became of a check. None of the last six ever counts as a pass.</summary>
public enum CheckStatus
{
    /// <summary>All is as it should be.</summary>
    Pass,

    /// <summary>It works, but not for long or not for everybody.</summary>
    Warn,

    /// <summary>This stands in the way.</summary>
    Fail,

    /// <summary>The evidence could not be had, or does not allow a verdict.</summary>
    Inconclusive,

    /// <summary>The question does not arise here.</summary>
    NotApplicable,

    /// <summary>A check that this one requires failed, or the source of its evidence is not configured.</summary>
    Skipped,

    /// <summary>The check or a probe it depends on has a defect.</summary>
    Error,

    /// <summary>The check, or the run, ran out of time before there was a verdict.</summary>
    TimedOut,

    /// <summary>The run was cancelled before there was a verdict.</summary>
    Cancelled,
}
