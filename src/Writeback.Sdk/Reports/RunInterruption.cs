namespace Writeback.Sdk;

/// <summary>Why a run ended early.</summary>
public enum RunInterruption
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>It reached its time limit.</summary>
    TimedOut,
}
