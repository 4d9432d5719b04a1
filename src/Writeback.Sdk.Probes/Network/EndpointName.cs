using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Reads endpoints as people write them: <c>host</c>, <c>host:port</c>, <c>[IPv6]:port</c>.</summary>
internal static class EndpointName
{
    private static LocalizableText Form => Texts.EndpointCure;

    /// <summary>Splits a text into host and port. Names in other scripts become what DNS knows them as (RFC 5891).</summary>
    /// <param name="text">What was written.</param>
    /// <param name="defaultPort">The port that goes without saying.</param>
    /// <exception cref="InvalidInputException">The text is no endpoint.</exception>
    public static (string Host, int Port) Parse(string text, int defaultPort)
    {
        var trimmed = text.Trim();
        if (trimmed.Contains("://", StringComparison.Ordinal) || trimmed.Contains('/', StringComparison.Ordinal))
        {
            throw Refuse(text, Texts.EndpointIsPage);
        }

        var bare = trimmed.StartsWith('[') && trimmed.EndsWith(']') ? trimmed[1..^1] : trimmed;
        if (!bare.Contains('[', StringComparison.Ordinal) && IPAddress.TryParse(bare, out var whole) && whole.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return (whole.ToString(), defaultPort);
        }

        var colon = trimmed.LastIndexOf(':');
        var (host, port) = colon < 0 ? (trimmed, defaultPort) : (trimmed[..colon], PortOf(text, trimmed[(colon + 1)..]));
        if (host.StartsWith('[') && host.EndsWith(']') && IPAddress.TryParse(host[1..^1], out var literal))
        {
            return (literal.ToString(), port);
        }

        return (HostOf(text, host), port);
    }

    private static int PortOf(string text, string port)
        => int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= IPEndPoint.MaxPort
            ? number
            : throw Refuse(text, Texts.EndpointWithoutPort);

    private static string HostOf(string text, string host)
    {
        if (Uri.CheckHostName(host) is UriHostNameType.Unknown or UriHostNameType.Basic)
        {
            throw Refuse(text, Texts.EndpointNoName);
        }

        try
        {
            return new IdnMapping().GetAscii(host.TrimEnd('.')).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            throw Refuse(text, Texts.EndpointNoName);
        }
    }

    private static InvalidInputException Refuse(string text, LocalizableText what) => new(Texts.EndpointRefused(text, what, Form));
}
