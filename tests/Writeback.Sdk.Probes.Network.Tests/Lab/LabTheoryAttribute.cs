namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A theory that needs the programs and the rights of the lab; elsewhere the tests are skipped and say why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabTheoryAttribute : TheoryAttribute
{
    public LabTheoryAttribute() => Skip = LabTools.WhyNot;
}
