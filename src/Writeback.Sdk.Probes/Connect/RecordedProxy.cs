using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>What machine.config of the server says of proxies: <c>system.net/defaultProxy</c>.</summary>
/// <param name="Enabled">Whether a proxy is used at all.</param>
/// <param name="UseDefaultCredentials">Whether the service logs on to it with its own account.</param>
/// <param name="Address">The proxy; null when none is named.</param>
/// <param name="ScriptLocation">The script that names the proxy; null when there is none.</param>
public sealed record RecordedProxy(bool Enabled, bool UseDefaultCredentials, [InfrastructureData] string? Address, [InfrastructureData] string? ScriptLocation)
{
    /// <summary>Whether names without a dot are reached directly.</summary>
    public bool BypassOnLocal { get; init; }

    /// <summary>Regular expressions of hosts that are reached directly; null where they were not recorded.</summary>
    [InfrastructureData]
    public IReadOnlyList<string>? BypassList { get; init; }

    /// <summary>The same as if the file had been read here.</summary>
    /// <exception cref="InvalidInputException"><see cref="Address"/> is no HTTP proxy.</exception>
    public MachineConfigProxy ToMachineConfig() => new()
    {
        Enabled = Enabled,
        UseDefaultCredentials = UseDefaultCredentials,
        Server = Address is { } address ? ProxyServer.Parse(address, ProxySource.MachineConfig) : null,
        ScriptLocation = ScriptLocation,
        BypassOnLocal = BypassOnLocal,
        BypassList = BypassList ?? [],
    };
}
