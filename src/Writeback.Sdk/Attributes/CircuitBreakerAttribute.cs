namespace Writeback.Sdk;

/// <summary>
/// Names the system a probe talks to, and when to stop asking it. All probes of a run that name the same target share one
/// circuit breaker. A probe that fans out has a circuit breaker for each element's subject without this attribute.
/// </summary>
/// <param name="target">The system's name, such as <c>graph</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CircuitBreakerAttribute(string target) : Attribute
{
    /// <summary>The system's name.</summary>
    public string Target { get; } = target;

    /// <summary>After how many failed attempts within a minute, with no success between them, the target is no longer asked: 2 or more, or 0 for never. The default is 5.</summary>
    public int FailuresBeforeBreaking { get; set; } = 5;
}
