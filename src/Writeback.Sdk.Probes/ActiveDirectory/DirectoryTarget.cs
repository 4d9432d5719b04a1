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
    [PersonalData]
    public string? Account { get; init; }

    /// <inheritdoc/>
    IEnumerable<PlannedContact> IPlannedContacts.Contacts
    {
        get
        {
            var port = Port ?? (Transport is LdapTransport.Ldaps ? 636 : 389);
            var account = Account is { } name ? new LocalizableText(name) : Texts.ContactOwnTicket;
            var purpose = Transport switch
            {
                LdapTransport.Ldaps => new LocalizableText("LDAPS"),
                LdapTransport.StartTls => new LocalizableText("LDAP, StartTLS"),
                LdapTransport.Kerberos => new LocalizableText("LDAP, Kerberos"),
                _ => Texts.ContactClearText,
            };
            yield return PlannedContacts.NameServers;
            yield return new(Server is { } server ? new LocalizableText(server) : Texts.ContactSomeController(Subject), purpose) { Ports = [port], Account = account };
            yield return new(Texts.ContactControllers(Subject), Texts.ContactReachability(purpose)) { Ports = DomainControllersProbe.Ports };
        }
    }

    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Domain ?? Server ?? "";
}
