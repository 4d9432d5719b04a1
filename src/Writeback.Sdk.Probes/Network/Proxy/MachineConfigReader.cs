using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Reads the proxy of the synchronisation service out of machine.config.</summary>
public static class MachineConfigReader
{
    // A backtracking expression in a file of somebody else must not hold a run up.
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(100);

    /// <summary>The file of 64-bit .NET Framework 4 on this machine; null where there is none.</summary>
    public static string? FileOfMachine => OperatingSystem.IsWindows()
        && Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.Windows), @"Microsoft.NET\Framework64\v4.0.30319\Config\machine.config") is var path
        && File.Exists(path) ? path : null;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidInputException">It cannot be read, or what it says cannot be understood.</exception>
    public static MachineConfigProxy Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 10_000_000 });
            return Read(XDocument.Load(reader), path);
        }
        catch (XmlException exception)
        {
            throw new InvalidInputException(Texts.MachineConfigNoXml(path, exception.LineNumber), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(Texts.MachineConfigUnreadable(path, exception.GetType().Name), exception);
        }
    }

    /// <summary>The proxy that the file gives a host; null when it is reached directly.</summary>
    /// <param name="settings">What the file says.</param>
    /// <param name="host">The host.</param>
    public static ProxyServer? ServerFor(MachineConfigProxy settings, string host)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(host);
        return !settings.Enabled || (settings.BypassOnLocal && !host.Contains('.', StringComparison.Ordinal)) || settings.BypassList.Any(pattern => Matches(pattern, host))
            ? null
            : settings.Server;
    }

    private static MachineConfigProxy Read(XDocument document, string path)
    {
        if (document.Root is not { Name.LocalName: "configuration" } root)
        {
            throw new InvalidInputException(Texts.MachineConfigNone(path));
        }

        if (root.Element("system.net")?.Element("defaultProxy") is not { } settings)
        {
            return new MachineConfigProxy();
        }

        var proxy = settings.Element("proxy");
        return new MachineConfigProxy
        {
            Enabled = !IsFalse(settings.Attribute("enabled")),
            UseDefaultCredentials = IsTrue(settings.Attribute("useDefaultCredentials")),
            Server = proxy?.Attribute("proxyaddress")?.Value is { Length: > 0 } address ? Server(address, path) : null,
            ScriptLocation = proxy?.Attribute("scriptLocation")?.Value is { Length: > 0 } script ? script : null,
            BypassOnLocal = IsTrue(proxy?.Attribute("bypassonlocal")),
            BypassList = [.. settings.Element("bypasslist")?.Elements("add").Select(entry => entry.Attribute("address")?.Value).OfType<string>() ?? []],
        };
    }

    private static ProxyServer Server(string address, string path)
    {
        try
        {
            return ProxyServer.Parse(address, ProxySource.MachineConfig);
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException(Texts.MachineConfigProxy(path), exception);
        }
    }

    private static bool Matches(string pattern, string host)
    {
        try
        {
            return Regex.IsMatch($"https://{host}", pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchLimit);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static bool IsTrue(XAttribute? attribute) => string.Equals(attribute?.Value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsFalse(XAttribute? attribute) => string.Equals(attribute?.Value, "false", StringComparison.OrdinalIgnoreCase);
}
