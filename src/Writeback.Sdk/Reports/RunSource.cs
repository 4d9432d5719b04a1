namespace Writeback.Sdk;

/// <summary>Where the evidence of a run came from.</summary>
public enum RunSource
{
    /// <summary>It was observed during the run.</summary>
    Live,

    /// <summary>It was recorded earlier.</summary>
    Bundle,
}
