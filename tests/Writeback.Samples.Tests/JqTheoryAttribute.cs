namespace Writeback.Samples.Tests;

/// <summary>As <see cref="JqFactAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JqTheoryAttribute : TheoryAttribute
{
    public JqTheoryAttribute() => Skip = Jq.WhyNot;
}
