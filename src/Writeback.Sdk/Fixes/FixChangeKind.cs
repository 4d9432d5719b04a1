namespace Writeback.Sdk;

/// <summary>What happens to a line of a difference.</summary>
public enum FixChangeKind
{
    /// <summary>It is added.</summary>
    Add,

    /// <summary>It is removed.</summary>
    Remove,

    /// <summary>It is run.</summary>
    Run,
}
