namespace Writeback.Sdk.Generators;

/// <summary>Names of the pipeline's steps; tests find them by reflection, so that no step goes untested.</summary>
internal static class TrackingNames
{
    public const string Checks = nameof(Checks);
    public const string CheckEntries = nameof(CheckEntries);
    public const string Findings = nameof(Findings);
    public const string Probes = nameof(Probes);
    public const string Evidence = nameof(Evidence);
    public const string Packs = nameof(Packs);
    public const string Registries = nameof(Registries);
}
