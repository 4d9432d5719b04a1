namespace Writeback.Sdk.Generators;

/// <summary>Names of the pipeline's steps; tests find them by reflection, so that no step goes untested.</summary>
internal static class TrackingNames
{
    public const string Declarations = nameof(Declarations);
    public const string Checks = nameof(Checks);
    public const string CheckEntries = nameof(CheckEntries);
    public const string DeclaredFindings = nameof(DeclaredFindings);
    public const string Findings = nameof(Findings);
    public const string Probes = nameof(Probes);
    public const string Evidence = nameof(Evidence);
    public const string DeclaredPacks = nameof(DeclaredPacks);
    public const string Packs = nameof(Packs);
    public const string Messages = nameof(Messages);
    public const string CheckTwins = nameof(CheckTwins);
    public const string PackTwins = nameof(PackTwins);
    public const string Registries = nameof(Registries);
}
