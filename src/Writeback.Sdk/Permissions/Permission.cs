namespace Writeback.Sdk;

/// <summary>A permission of a system that probes ask.</summary>
/// <param name="System">The system, as people call it.</param>
/// <param name="Name">The permission, as the system calls it.</param>
/// <param name="Grant">Which kind of sign-in needs it.</param>
public sealed record Permission(string System, string Name, PermissionGrant Grant);
