namespace Writeback.Sdk;

/// <summary>
/// Declares a probe: a class that obtains one kind of evidence. It has one method <c>ObserveAsync</c>, whose parameters are
/// the inputs and the evidence it starts from and whose result is the evidence it provides. Its constructor's parameters are
/// services.
/// </summary>
/// <remarks>
/// Every attempt runs in a resilience pipeline: see <see cref="RetryAttribute"/>, <see cref="TimeoutAttribute"/> and
/// <see cref="CircuitBreakerAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ProbeAttribute : Attribute
{
    /// <summary>
    /// The probe of an included pack that this one stands in for. Two probes for one kind of evidence are refused unless one of
    /// them says so.
    /// </summary>
    public Type? Replaces { get; set; }
}
