using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Who seems to have answered an HTTP request: the endpoint, or something on the way to it.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EndpointAnswer>))]
public enum EndpointAnswer
{
    /// <summary>The answer is not one that the endpoint's role gives.</summary>
    Unexpected,

    /// <summary>
    /// The endpoint answered as its role does: a Service Bus namespace with 401 and <c>MissingToken</c>; the password reset
    /// service, for which no particular answer is documented, with anything that none of the other members describes.
    /// </summary>
    Expected,

    /// <summary>A proxy wants credentials (407).</summary>
    ProxyAuthenticationRequired,

    /// <summary>The request was forbidden (403): typical of a filter.</summary>
    Forbidden,

    /// <summary>A redirection where the role has none: typical of a logon portal.</summary>
    Redirected,

    /// <summary>A page for people where the role has none: typical of a proxy.</summary>
    Page,

    /// <summary>The endpoint, or a gateway in its name, failed (5xx), or asks to wait (429).</summary>
    ServerError,
}
