namespace Writeback.Sdk;

/// <summary>How often a probe is tried again after a transient failure, with exponential back-off and jitter.</summary>
/// <param name="maxRetries">How many attempts may follow the first one; 0 switches retrying off. The default of a probe without this attribute is 2.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RetryAttribute(int maxRetries) : Attribute
{
    /// <summary>How many attempts may follow the first one.</summary>
    public int MaxRetries { get; } = maxRetries;

    /// <summary>The pause before the first retry, as <c>hh:mm:ss.fff</c>; it doubles with each retry. The default is 200 ms.</summary>
    public string? Delay { get; set; }
}
