namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A fault that is really made, and the cause that it has to be recognised as.</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Cause">What it has to be recognised as.</param>
/// <param name="Probe">Makes it, and looks at it as users would.</param>
internal sealed record Fault(string Name, NetworkCause Cause, Func<FaultLab, Task<EndpointReachability>> Probe)
{
    /// <summary>Whether it needs the programs and the rights of the lab.</summary>
    public bool NeedsTools { get; init; }

    public override string ToString() => Name;
}
