using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>How a source tells that a certificate has been revoked.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RevocationSourceKind>))]
public enum RevocationSourceKind
{
    /// <summary>A list of all revoked certificates: RFC 5280.</summary>
    Crl,

    /// <summary>A responder that is asked for one certificate: RFC 6960.</summary>
    Ocsp,
}
