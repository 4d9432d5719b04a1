using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory.Changes;

/// <summary>What is kept of an object whose permissions are changed.</summary>
/// <param name="Server">The server that was written to.</param>
/// <param name="DistinguishedName">The object.</param>
/// <param name="Before">Its descriptor before.</param>
/// <param name="After">The descriptor that was written.</param>
internal sealed record KeptDescriptor(LdapServer Server, string DistinguishedName, byte[] Before, byte[] After);
