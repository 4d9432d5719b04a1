namespace Writeback.Sdk.Probes.Connect;

/// <summary>The Windows service ADSync, inside of which writeback runs.</summary>
[Evidence]
public sealed record SyncService
{
    /// <summary>When this was seen, in UTC.</summary>
    public required DateTimeOffset CollectedAt { get; init; }

    /// <summary>Its state as Windows calls it, such as <c>Running</c> or <c>Stopped</c>: <c>Win32_Service.State</c>. <c>NotInstalled</c> where there is no such service.</summary>
    public required string Status { get; init; }

    /// <summary>How it is started, such as <c>Auto</c>: <c>Win32_Service.StartMode</c>.</summary>
    public string? StartMode { get; init; }

    /// <summary>The account that it runs as: <c>Win32_Service.StartName</c>.</summary>
    [PersonalData]
    public string? Account { get; init; }

    /// <summary>When its process was started, in UTC.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The version of the product that is installed, by its entry for uninstalling.</summary>
    public Version? ProductVersion { get; init; }

    /// <summary>How many established connections to port 443 its process has; two are those to the relay. Null where Windows does not tell.</summary>
    public int? RelayConnections { get; init; }
}
