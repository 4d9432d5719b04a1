namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A fact that needs the programs and the rights of the lab; elsewhere the test is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabFactAttribute : FactAttribute
{
    public LabFactAttribute() => Skip = LabTools.WhyNot;
}
