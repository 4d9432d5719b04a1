namespace Writeback.Sdk.Reports.Tests.Browser;

/// <summary>A fact that needs a program of npm. Where it cannot be had the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute() => Skip = NpmTools.WhyNot;
}
