namespace Writeback.Sdk;

/// <summary>What a suppression came to in a run.</summary>
public enum SuppressionState
{
    /// <summary>It suppressed something.</summary>
    Used,

    /// <summary>Its check was judged, and there was nothing to suppress: it can be removed.</summary>
    Unused,

    /// <summary>Its last day has passed: what it used to suppress counts again.</summary>
    Expired,

    /// <summary>Its check was not selected, or came to no verdict: nothing can be said.</summary>
    NotJudged,
}
