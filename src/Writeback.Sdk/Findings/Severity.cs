namespace Writeback.Sdk;

/// <summary>How much a failure of a check matters.</summary>
public enum Severity
{
    /// <summary>The check is not run.</summary>
    None,

    /// <summary>Worth knowing; never changes the exit code.</summary>
    Info,

    /// <summary>Does not break writeback by itself, or not today.</summary>
    Warning,

    /// <summary>Breaks writeback.</summary>
    Error,
}
