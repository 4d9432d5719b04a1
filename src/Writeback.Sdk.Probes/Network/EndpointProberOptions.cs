using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network;

/// <summary>How long each phase of a conversation may take, which roots are trusted, and how to get out.</summary>
public sealed class EndpointProberOptions
{
    /// <summary>The limit of name resolution, and of the question to one name server. The default value is 3 seconds.</summary>
    public TimeSpan ResolveLimit { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The limit of connecting to one address. The default value is 3 seconds.</summary>
    public TimeSpan ConnectLimit { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The limit of connecting to all addresses of a name together. The default value is 9 seconds.</summary>
    public TimeSpan ConnectTotalLimit { get; set; } = TimeSpan.FromSeconds(9);

    /// <summary>The limit of a proxy's answer, with all that it asks for before. The default value is 8 seconds.</summary>
    public TimeSpan ProxyLimit { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The limit of the TLS handshake. The default value is 4 seconds.</summary>
    public TimeSpan TlsLimit { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>The limit of the HTTP request and its answer. The default value is 5 seconds.</summary>
    public TimeSpan HttpLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The limit of asking whether the certificates have been revoked. The default value is 5 seconds.</summary>
    public TimeSpan RevocationLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The roots to trust instead of the machine's own. The default value is null: the machine's own.</summary>
    public X509Certificate2Collection? CustomTrustRoots { get; set; }

    /// <summary>The organisations that issue the cloud's certificates. The default value is <see cref="EndpointCatalog.Issuers"/>; empty: anybody may.</summary>
    public IReadOnlyList<string> Issuers { get; set; } = EndpointCatalog.Issuers;

    /// <summary>Whether to ask if certificates have been revoked, at the addresses that they name. The default value is true.</summary>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>Whether to try the upgrade to a WebSocket at Service Bus. The default value is true.</summary>
    public bool TryWebSocket { get; set; } = true;

    /// <summary>Whether to offer HTTP/2, which the service does not. The default value is false.</summary>
    public bool OfferHttp2 { get; set; }

    /// <summary>
    /// The name servers to ask, past the system's resolver. The default value is null: the system resolves, and the machine's own name
    /// servers are asked beside it, for evidence. Empty: the system resolves and nobody else is asked.
    /// </summary>
    public IReadOnlyList<IPEndPoint>? NameServers { get; set; }

    /// <summary>Who to log on to a proxy as, where it asks. The default value is null: not at all.</summary>
    public ICredentials? ProxyCredentials { get; set; }

    /// <summary>Makes the sockets: to leave by a certain interface, for example. The default value makes plain TCP sockets.</summary>
    public Func<AddressFamily, Socket> CreateSocket { get; set; } = static family => new Socket(family, SocketType.Stream, ProtocolType.Tcp);
}
