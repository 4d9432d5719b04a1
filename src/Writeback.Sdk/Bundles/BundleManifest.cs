namespace Writeback.Sdk;

/// <summary><c>manifest.json</c> of a bundle: what made it, of which run, and what it holds.</summary>
internal sealed record BundleManifest(string SchemaVersion, BundleTool Tool, BundlePack Pack, BundleRun Run, IReadOnlyList<BundleFile> Evidence)
{
    /// <summary>The classes of data that were replaced by tokens; empty when only secrets were erased.</summary>
    public IReadOnlyList<string> Redacted { get; init; } = [];

    /// <summary>What the tool ran on, for those who look into differences.</summary>
    public string? Runtime { get; init; }

    /// <summary>The operating system, likewise.</summary>
    public string? OperatingSystem { get; init; }
}
