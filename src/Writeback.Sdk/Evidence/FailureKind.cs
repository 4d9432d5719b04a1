namespace Writeback.Sdk;

/// <summary>Why evidence could not be had.</summary>
public enum FailureKind
{
    /// <summary>The input it comes from was not given.</summary>
    NotConfigured,

    /// <summary>The source could not be reached or read.</summary>
    Unavailable,

    /// <summary>The source did not answer in time.</summary>
    TimedOut,

    /// <summary>The source refused: a right, a permission or a credential is missing.</summary>
    Denied,

    /// <summary>What the source gave is not what it should be: a damaged file, an answer of another protocol.</summary>
    Malformed,

    /// <summary>The target failed so often that it is no longer asked.</summary>
    CircuitOpen,

    /// <summary>The run was cancelled.</summary>
    Cancelled,

    /// <summary>The time limit of the run was reached.</summary>
    RunTimedOut,

    /// <summary>The probe has a defect: it threw what nobody expected.</summary>
    Defect,

    /// <summary>The bundle that evidence is read from does not hold it.</summary>
    NotRecorded,
}
