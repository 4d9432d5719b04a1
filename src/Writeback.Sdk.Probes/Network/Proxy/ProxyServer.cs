using System.Globalization;
using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>An HTTP proxy through which endpoints are reached. Credentials are never part of it.</summary>
/// <param name="Host">The proxy's name, or an IP address.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Source">Who named it.</param>
public sealed record ProxyServer([InfrastructureData] string Host, int Port, ProxySource Source)
{
    /// <summary>The proxy as people write it, such as <c>http://proxy.contoso.com:3128</c>.</summary>
    [JsonIgnore]
    [InfrastructureData]
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");
}
