using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Why a conversation with an endpoint did not get further, as the client can tell it. Each cause points at another culprit:
/// name server, route, firewall, proxy, certificate store or the service itself.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NetworkCause>))]
public enum NetworkCause
{
    /// <summary>None of the causes below: the type and the code are all there is.</summary>
    Unknown,

    /// <summary>The name server says that there is no such name.</summary>
    NameNotFound,

    /// <summary>The name server, or the way to it, could not give an answer.</summary>
    NameServerFailed,

    /// <summary>No name server answered in time.</summary>
    NameServerSilent,

    /// <summary>The name exists but has no address.</summary>
    NoAddress,

    /// <summary>The host, or a firewall in its name, refused the connection: nothing listens on the port.</summary>
    ConnectionRefused,

    /// <summary>Nobody answered: typical of a firewall that drops packets silently.</summary>
    ConnectionTimedOut,

    /// <summary>A router says that the host cannot be reached.</summary>
    HostUnreachable,

    /// <summary>There is no route to the network, or this machine has no address of that family.</summary>
    NetworkUnreachable,

    /// <summary>The connection was accepted and reset before a single byte could be sent.</summary>
    ConnectionResetAfterAccept,

    /// <summary>The connection was reset during the TLS handshake: typical of a filter that reads the server name.</summary>
    TlsHandshakeReset,

    /// <summary>The connection was closed in an orderly way during the TLS handshake.</summary>
    TlsHandshakeClosed,

    /// <summary>The connection is open but the TLS handshake did not end in time.</summary>
    TlsHandshakeSilent,

    /// <summary>What listens there does not speak TLS.</summary>
    NotTls,

    /// <summary>The two sides have no protocol version in common.</summary>
    TlsProtocolVersion,

    /// <summary>
    /// The handshake was rejected: most often the two sides have no cipher suite in common. A server that knows only old protocols
    /// may give no better reason.
    /// </summary>
    TlsHandshakeRejected,

    /// <summary>The server insists on a client certificate.</summary>
    ClientCertificateWanted,

    /// <summary>The server showed no certificate.</summary>
    CertificateMissing,

    /// <summary>A certificate of the chain has expired, or this machine's clock is ahead.</summary>
    CertificateExpired,

    /// <summary>A certificate of the chain is not valid yet, or this machine's clock is behind.</summary>
    CertificateNotYetValid,

    /// <summary>The certificate belongs to another host.</summary>
    CertificateNameMismatch,

    /// <summary>The chain ends in a root that is not trusted: typical of TLS inspection.</summary>
    CertificateUntrustedRoot,

    /// <summary>The chain does not reach a root: an issuer is unknown, which a missing root shows as well.</summary>
    CertificateChainIncomplete,

    /// <summary>A certificate of the chain has been revoked.</summary>
    CertificateRevoked,

    /// <summary>The certificate is unfit in another way: see the chain status.</summary>
    CertificateInvalid,

    /// <summary>The connection was reset or closed instead of a complete HTTP answer.</summary>
    HttpConnectionCut,

    /// <summary>The TLS session stands but no HTTP answer came in time.</summary>
    HttpSilent,

    /// <summary>The answer is not HTTP.</summary>
    HttpMalformed,
}
