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
    [InfrastructureData] string? Domain, [InfrastructureData] string? Server, LdapTransport Transport = LdapTransport.Ldaps, int? Port = null) : ISubject, IPlannedContacts
{
    /// <summary>Who signs in; null for the Kerberos ticket of whoever runs this.</summary>
    [JsonIgnore]
    public string? Account { get; init; }

    /// <inheritdoc/>
    IEnumerable<PlannedContact> IPlannedContacts.Contacts
    {
        get
        {
            var port = Port ?? (Transport is LdapTransport.Ldaps ? 636 : 389);
            var account = Account ?? "whoever runs this";
            var purpose = Transport switch
            {
                LdapTransport.Ldaps => "LDAPS",
                LdapTransport.StartTls => "LDAP with StartTLS",
                LdapTransport.Kerberos => "LDAP sealed by Kerberos",
                _ => "LDAP in clear text",
            };
            yield return new(PlannedContacts.NameServers, "DNS") { Ports = [53] };
            yield return new(Server ?? $"a domain controller of {Domain}", purpose) { Ports = [port], Account = account };
            yield return new($"domain controllers of the forest of {Subject}", $"{purpose}, and whether they answer") { Ports = DomainControllersProbe.Ports };
        }
    }

    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Domain ?? Server ?? "";
}
