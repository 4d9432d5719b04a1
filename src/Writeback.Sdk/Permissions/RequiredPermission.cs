namespace Writeback.Sdk;

/// <summary>A permission that a selection of checks needs.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Probes">The probes that use it, by name.</param>
/// <param name="Checks">The selected checks that depend on those probes, in catalogue order.</param>
public sealed record RequiredPermission(Permission Permission, IReadOnlyList<ProbeDescriptor> Probes, IReadOnlyList<CheckDescriptor> Checks);
