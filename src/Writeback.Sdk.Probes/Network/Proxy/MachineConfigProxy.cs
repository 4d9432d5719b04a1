namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// What .NET Framework is told of proxies (<c>system.net/defaultProxy</c> in machine.config): the synchronisation service goes by this and by
/// nothing else.
/// </summary>
/// <remarks>https://learn.microsoft.com/dotnet/framework/configure-apps/file-schema/network/defaultproxy-element-network-settings</remarks>
public sealed record MachineConfigProxy
{
    /// <summary>Whether a proxy is used at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether the service logs on to the proxy with its own account.</summary>
    public bool UseDefaultCredentials { get; init; }

    /// <summary>The proxy; null when the file names none that can be used.</summary>
    public ProxyServer? Server { get; init; }

    /// <summary>The script that names the proxy (PAC); null when there is none.</summary>
    [InfrastructureData]
    public string? ScriptLocation { get; init; }

    /// <summary>Whether names without a dot are reached directly.</summary>
    public bool BypassOnLocal { get; init; }

    /// <summary>Regular expressions of hosts that are reached directly.</summary>
    [InfrastructureData]
    public IReadOnlyList<string> BypassList { get; init; } = [];
}
