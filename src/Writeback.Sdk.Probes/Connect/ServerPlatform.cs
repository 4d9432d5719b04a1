namespace Writeback.Sdk.Probes.Connect;

/// <summary>What the Connect server stands on: Windows, .NET Framework, TLS settings, trusted roots, proxies.</summary>
[Evidence]
public sealed record ServerPlatform
{
    /// <summary>When this was seen, in UTC by the server's own clock.</summary>
    public required DateTimeOffset CollectedAt { get; init; }

    /// <summary>The name of the system: <c>Win32_OperatingSystem.Caption</c>.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Its version: <c>Win32_OperatingSystem.Version</c>, such as 10.0.20348.</summary>
    public Version? Version { get; init; }

    /// <summary>Whether it is a server.</summary>
    public bool IsServer { get; init; }

    /// <summary>Whether it is a domain controller.</summary>
    public bool IsDomainController { get; init; }

    /// <summary><c>Server</c>, or <c>Server Core</c> without a desktop.</summary>
    public string? InstallationType { get; init; }

    /// <summary>The release number of .NET Framework 4: 461808 is 4.7.2, 528040 is 4.8.</summary>
    public int? DotNetRelease { get; init; }

    /// <summary>The settings of .NET Framework and SCHANNEL about TLS that are there. One that is not there leaves it to Windows.</summary>
    public required IReadOnlyList<RegistrySetting> TlsSettings { get; init; }

    /// <summary>Who may read accounts over SAM, as SDDL: <c>Lsa\RestrictRemoteSam</c>. Null where it is not set.</summary>
    [InfrastructureData]
    public string? RestrictRemoteSam { get; init; }

    /// <summary>The trusted roots that the cloud's chains may end with; null where the store could not be read.</summary>
    public IReadOnlyList<TrustedRoot>? Roots { get; init; }

    /// <summary>The proxy of the service: that of machine.config. Null where the file could not be read.</summary>
    public RecordedProxy? ServiceProxy { get; init; }

    /// <summary>The proxy of WinHTTP, which the service does not go by.</summary>
    [InfrastructureData]
    public string? WinHttpProxy { get; init; }

    /// <summary>The proxy of WinINET of whoever ran the collector, which the service does not go by.</summary>
    [InfrastructureData]
    public string? WinInetProxy { get; init; }
}
