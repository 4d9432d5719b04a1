using System.Text.Json;

namespace Writeback.Checks.Connect;

/// <summary>Which builds of Entra Connect are supported until when: data with a date, from <c>connect-versions.json</c>.</summary>
internal sealed record ConnectVersions
{
    private static readonly Lazy<ConnectVersions> Embedded = new(Read);

    /// <summary>The table that the tool ships.</summary>
    public static ConnectVersions Current => Embedded.Value;

    /// <summary>When the table was last compared with its source.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The oldest generation that the service talks to at all.</summary>
    public required ConnectVersionFloor WorksFrom { get; init; }

    /// <summary>Below this build all synchronisation services stop.</summary>
    public required ConnectVersionFloor HardFloor { get; init; }

    /// <summary>The builds that are known, oldest first.</summary>
    public required IReadOnlyList<ConnectBuild> Builds { get; init; }

    /// <summary>The newest build that is known.</summary>
    public Version Latest => Builds[^1].Build;

    /// <summary>What is known about a build; null for one that the table does not have.</summary>
    public ConnectBuild? Find(Version build) => Builds.FirstOrDefault(known => known.Build == build);

    private static ConnectVersions Read()
    {
        using var stream = typeof(ConnectVersions).Assembly.GetManifestResourceStream("Writeback.Checks.Connect.connect-versions.json")!;
        return JsonSerializer.Deserialize(stream, ConnectVersionsJson.Default.ConnectVersions)!;
    }
}
