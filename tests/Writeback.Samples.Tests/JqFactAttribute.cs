namespace Writeback.Samples.Tests;

/// <summary>A fact about what jq makes of a report: machines that GitHub lends have it, and here it is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JqFactAttribute : FactAttribute
{
    public JqFactAttribute() => Skip = Jq.WhyNot;
}
