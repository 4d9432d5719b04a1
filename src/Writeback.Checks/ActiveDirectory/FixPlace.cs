using Writeback.Sdk;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>Where a fix grants rights, instead of where it would by itself.</summary>
/// <param name="DistinguishedName">The user, or a container above.</param>
[Input("Name where to grant rights: --at DN.")]
public sealed record FixPlace([InfrastructureData] string DistinguishedName);
