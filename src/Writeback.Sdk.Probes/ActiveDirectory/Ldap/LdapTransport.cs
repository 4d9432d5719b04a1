using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>How a connection to a directory is protected.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LdapTransport>))]
public enum LdapTransport
{
    /// <summary>TLS from the first byte: port 636.</summary>
    Ldaps,

    /// <summary>TLS after the operation StartTLS: port 389.</summary>
    StartTls,

    /// <summary>Signed and sealed by Kerberos: port 389. Needs a ticket.</summary>
    Kerberos,

    /// <summary>Not at all: port 389. A password is sent over it only where that was asked for.</summary>
    ClearText,
}
