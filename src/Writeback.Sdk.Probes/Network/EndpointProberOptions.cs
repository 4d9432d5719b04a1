using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network;

/// <summary>How long each phase of a conversation may take, and which roots are trusted.</summary>
public sealed class EndpointProberOptions
{
    /// <summary>The limit of name resolution. The default value is 3 seconds.</summary>
    public TimeSpan ResolveLimit { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The limit of connecting to one address. The default value is 3 seconds.</summary>
    public TimeSpan ConnectLimit { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The limit of connecting to all addresses of a name together. The default value is 9 seconds.</summary>
    public TimeSpan ConnectTotalLimit { get; set; } = TimeSpan.FromSeconds(9);

    /// <summary>The limit of the TLS handshake. The default value is 4 seconds.</summary>
    public TimeSpan TlsLimit { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>The limit of the HTTP request and its answer. The default value is 5 seconds.</summary>
    public TimeSpan HttpLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The roots to trust instead of the machine's own. The default value is null: the machine's own.</summary>
    public X509Certificate2Collection? CustomTrustRoots { get; set; }
}
