namespace Writeback.ActiveDirectory.Tests;

/// <summary>A theory that needs real domain controllers. Where they cannot be had the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabTheoryAttribute : TheoryAttribute
{
    public LabTheoryAttribute() => Skip = SambaLab.WhyNot;
}
