using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Why a conversation with an endpoint did not get further, or is not to be trusted, as the client can tell it. Each cause points at
/// another culprit: name server, route, firewall, proxy, certificate store, clock or the service itself. The set is closed: what is
/// none of these is <see cref="Unknown"/>.
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

    /// <summary>The name server refuses to answer this machine's questions, or questions about this name.</summary>
    NameServerRefused,

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

    /// <summary>A router, a firewall or this machine says that the connection is forbidden.</summary>
    ConnectionProhibited,

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

    /// <summary>The two sides have no cipher suite in common.</summary>
    TlsCipherSuite,

    /// <summary>The server rejected the handshake, and did not say why.</summary>
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

    /// <summary>
    /// This machine trusts the certificate, but its issuer is none that the cloud uses: TLS is opened and closed again on the way.
    /// </summary>
    CertificateIntercepted,

    /// <summary>Neither a revocation list nor a responder could be asked whether a certificate has been revoked.</summary>
    RevocationUnreachable,

    /// <summary>The certificate is unfit in another way: see the chain status.</summary>
    CertificateInvalid,

    /// <summary>The connection was reset or closed instead of a complete HTTP answer.</summary>
    HttpConnectionCut,

    /// <summary>The TLS session stands but no HTTP answer came in time.</summary>
    HttpSilent,

    /// <summary>The answer is not HTTP.</summary>
    HttpMalformed,

    /// <summary>The status of the answer is not one that the endpoint gives.</summary>
    HttpStatus,

    /// <summary>What the answer says is not what the endpoint says: something on the way answers for it.</summary>
    HttpContent,

    /// <summary>The upgrade to a WebSocket was refused, though a plain request is answered.</summary>
    WebSocketRefused,

    /// <summary>A connection that was silent for a while no longer carried data.</summary>
    IdleConnectionCut,

    /// <summary>
    /// Large packets seem to get lost while small ones arrive: a conversation that fell silent went on over a connection with small
    /// segments.
    /// </summary>
    MtuBlackHole,

    /// <summary>This machine's clock differs from the server's by more than tickets and certificates forgive.</summary>
    ClockSkew,

    /// <summary>The proxy refused the connection: nothing listens on its port.</summary>
    ProxyRefused,

    /// <summary>The proxy could not be reached: its name, a route or an answer to the first packet is missing.</summary>
    ProxyUnreachable,

    /// <summary>The proxy wants credentials (407) that it was not given, or does not accept those that it was given.</summary>
    ProxyAuthenticationRequired,

    /// <summary>The proxy forbids the endpoint (403).</summary>
    ProxyForbidden,

    /// <summary>The proxy got no proper answer from the endpoint (502).</summary>
    ProxyBadGateway,

    /// <summary>The proxy could not reach the endpoint, or has no capacity (503).</summary>
    ProxyServiceUnavailable,

    /// <summary>The proxy waited for the endpoint in vain (504).</summary>
    ProxyGatewayTimeout,

    /// <summary>The proxy refused the tunnel with another status.</summary>
    ProxyRejected,

    /// <summary>The proxy accepted the connection and did not answer in time.</summary>
    ProxySilent,

    /// <summary>The proxy cut the connection instead of an answer.</summary>
    ProxyConnectionCut,

    /// <summary>What listens there does not speak the language of an HTTP proxy.</summary>
    ProxyMalformed,
}
