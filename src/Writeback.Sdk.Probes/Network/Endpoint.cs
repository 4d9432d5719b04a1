using System.Globalization;
using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>A host in the cloud that the Connect server has to reach.</summary>
/// <param name="Host">The host's name, or an IP address.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Role">What the endpoint does for password writeback.</param>
[Input("Name the cloud: --cloud public|usgov|china.")]
public sealed record Endpoint([InfrastructureData] string Host, int Port, EndpointRole Role) : ISubject, IPlannedContacts
{
    /// <summary>The port of HTTPS, which goes without saying.</summary>
    internal const int HttpsPort = 443;

    /// <summary>The proxy through which it is reached; null when it is reached directly.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProxyServer? Proxy { get; init; }

    /// <inheritdoc/>
    IEnumerable<PlannedContact> IPlannedContacts.Contacts
    {
        get
        {
            yield return PlannedContacts.NameServers;
            if (Proxy is { } proxy)
            {
                yield return new(new LocalizableText(proxy.Host), Texts.ContactProxy) { Ports = [proxy.Port] };
            }

            yield return new(new LocalizableText(Host), Proxy is null ? new LocalizableText("HTTPS") : Texts.ContactThroughProxy) { Ports = [Port] };
            yield return new(Texts.ContactCertificateAddresses, Texts.ContactRevocation) { Ports = [80] };
        }
    }

    /// <summary>The host, with the port when it is not 443.</summary>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Port == HttpsPort
        ? Host
        : string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>Reads an endpoint as people write it: <c>host</c>, <c>host:port</c>, <c>[IPv6]:port</c>. Its role is that of its name in the catalog.</summary>
    /// <param name="text">What was written. Names in other scripts become what DNS knows them as.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="InvalidInputException">The text is no endpoint; the message says what would be.</exception>
    public static Endpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (host, port) = EndpointName.Parse(text, HttpsPort);
        return new Endpoint(host, port, EndpointCatalog.RoleOf(host));
    }
}
