namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Who holds a role of which there is one in a domain or forest.</summary>
/// <param name="Role">The role.</param>
/// <param name="Host">The DNS name of the domain controller that holds it; null where the owner is gone or may not be seen.</param>
public sealed record RoleOwner(FsmoRole Role, [property: InfrastructureData] string? Host);
