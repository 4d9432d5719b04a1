namespace Writeback.ActiveDirectory.Tests;

/// <summary>A fact that needs real domain controllers. Where they cannot be had the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabFactAttribute : FactAttribute
{
    public LabFactAttribute() => Skip = SambaLab.WhyNot;
}
