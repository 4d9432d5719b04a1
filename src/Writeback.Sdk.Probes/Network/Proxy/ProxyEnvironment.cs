using System.Net;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// What the environment says of proxies: <c>HTTPS_PROXY</c>, <c>ALL_PROXY</c> and <c>NO_PROXY</c>, in either case, as curl reads them; and
/// the only place that credentials for a proxy are taken from.
/// </summary>
public sealed class ProxyEnvironment
{
    /// <summary>The variable that holds the name to log on to a proxy with.</summary>
    public const string UserVariable = "WRITEBACK_PROXY_USER";

    /// <summary>The variable that holds the password to log on to a proxy with.</summary>
    public const string PasswordVariable = "WRITEBACK_PROXY_PASSWORD";

    // The lower case goes first, as curl has it.
    private static readonly string[] Variables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];

    private readonly string[] _exceptions;
    private readonly (string User, string Password)? _credentials;

    private ProxyEnvironment(ProxyServer? server, string[] exceptions, (string User, string Password)? credentials)
        => (Server, _exceptions, _credentials) = (server, exceptions, credentials);

    /// <summary>The proxy; null when the environment names none.</summary>
    public ProxyServer? Server { get; }

    /// <summary>Who to log on to a proxy as; null when the environment does not say.</summary>
    public ICredentials? Credentials => _credentials is { } known ? new NetworkCredential(known.User, known.Password) : null;

    /// <summary>Reads the environment of this process.</summary>
    /// <exception cref="InvalidInputException">A variable cannot be used; the message names it and does not repeat its value.</exception>
    public static ProxyEnvironment Read() => Read(Environment.GetEnvironmentVariable);

    internal static ProxyEnvironment Read(Func<string, string?> variable)
    {
        var name = Variables.FirstOrDefault(candidate => variable(candidate) is { Length: > 0 });
        var (server, userInfo) = name is null ? (null, "") : Parse(name, variable(name)!);
        var exceptions = (variable("no_proxy") ?? variable("NO_PROXY") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ProxyEnvironment(server, exceptions, variable(UserVariable) is { Length: > 0 } user ? (user, variable(PasswordVariable) ?? "") : FromUserInfo(userInfo));
    }

    /// <summary>The proxy for a host; null when there is none, or <c>NO_PROXY</c> excepts it.</summary>
    /// <param name="host">The host.</param>
    public ProxyServer? For(string host) => _exceptions.Any(exception => Covers(exception, host)) ? null : Server;

    private static bool Covers(string exception, string host)
    {
        var domain = exception.StartsWith("*.", StringComparison.Ordinal) ? exception[2..] : exception.TrimStart('.');
        return exception == "*"
            || string.Equals(host, domain, StringComparison.OrdinalIgnoreCase)
            || (domain.Length > 0 && host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
    }

    private static (ProxyServer Server, string UserInfo) Parse(string name, string value)
    {
        // Many write the host alone.
        var text = value.Contains("://", StringComparison.Ordinal) ? value : $"http://{value}";
        var at = text.LastIndexOf('@');
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var userInfo = at < start ? "" : text[start..at];
        try
        {
            return (ProxyServer.Parse(at < start ? text : text[..start] + text[(at + 1)..], ProxySource.Environment), userInfo);
        }
        catch (InvalidInputException)
        {
            throw new InvalidInputException(Texts.ProxyVariable(name));
        }
    }

    private static (string User, string Password)? FromUserInfo(string userInfo)
    {
        if (userInfo.Length == 0)
        {
            return null;
        }

        var parts = userInfo.Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
