using System.Text.Json.Serialization;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>A domain to look at, by its name or by one of its domain controllers.</summary>
/// <param name="Domain">The DNS name; its domain controllers are found by their SRV records. Null where a server is named.</param>
/// <param name="Server">The domain controller to ask; null to take one of those that the SRV records name.</param>
/// <param name="Transport">How connections are protected.</param>
/// <param name="Port">The port of the server; null for the usual one.</param>
[Input("Name a domain or one of its servers: --domain NAME or --ldap-server HOST.")]
public sealed record DirectoryTarget(
    [InfrastructureData] string? Domain, [InfrastructureData] string? Server, LdapTransport Transport = LdapTransport.Ldaps, int? Port = null) : ISubject
{
    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Domain ?? Server ?? "";
}
