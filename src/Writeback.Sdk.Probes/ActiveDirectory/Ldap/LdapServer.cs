using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>A server of a directory, and how to talk to it.</summary>
/// <param name="Host">The DNS name or address.</param>
/// <param name="Transport">How the connection is protected.</param>
/// <param name="Port">The port; null for the usual one: 636 for LDAPS, else 389.</param>
public sealed record LdapServer([InfrastructureData] string Host, LdapTransport Transport = LdapTransport.Ldaps, int? Port = null)
{
    /// <summary>The port that is talked to.</summary>
    [JsonIgnore]
    public int EffectivePort => Port ?? (Transport == LdapTransport.Ldaps ? 636 : 389);

    /// <summary>As an address, such as <c>ldaps://dc1.contoso.com:636</c>.</summary>
    public override string ToString()
        => $"{(Transport == LdapTransport.Ldaps ? "ldaps" : "ldap")}://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{EffectivePort}";
}
