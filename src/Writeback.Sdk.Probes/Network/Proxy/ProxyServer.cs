using System.Globalization;
using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>An HTTP proxy through which endpoints are reached. Credentials are never part of it.</summary>
/// <param name="Host">The proxy's name, or an IP address.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Source">Who named it.</param>
public sealed record ProxyServer([InfrastructureData] string Host, int Port, ProxySource Source)
{
    private const int HttpPort = 80;

    /// <summary>The proxy as people write it, such as <c>http://proxy.contoso.com:3128</c>.</summary>
    [JsonIgnore]
    [InfrastructureData]
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>Reads a proxy as people write it: <c>http://host:port</c>. Without a port it is 80.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="source">Who wrote it.</param>
    /// <exception cref="InvalidInputException">It is no HTTP proxy, or holds credentials; the message does not repeat those.</exception>
    public static ProxyServer Parse(string text, ProxySource source)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Contains('@', StringComparison.Ordinal))
        {
            throw new InvalidInputException(
                Texts.ProxyHoldsUser(ProxyEnvironment.UserVariable, ProxyEnvironment.PasswordVariable));
        }

        const string scheme = "http://";
        if (!text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidInputException(Texts.ProxyNone(text));
        }

        try
        {
            var (host, port) = EndpointName.Parse(text[scheme.Length..].TrimEnd('/'), HttpPort);
            return new ProxyServer(host, port, source);
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException(Texts.ProxyNone(text), exception);
        }
    }
}
