using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>Writeback runs inside Entra Connect: there has to be one, and all else depends on which.</summary>
[Check("WB3001", "Microsoft Entra Connect is installed", Category = Categories.Connect)]
internal sealed partial class ConnectIsInstalled
{
    internal const string HowToFindVersion =
        "Look it up on the server: (Get-ADSyncGlobalSettings).Parameters['Microsoft.Synchronize.ServerConfigurationVersion'].Value, then export again.";

    public Finding Evaluate(SyncServerSettings settings)
    {
        var finding = settings switch
        {
            { Version: null } => VersionUnknown(),
            { ExportedAt: { } exportedAt } => Exported(settings.Version, exportedAt),
            _ => Installed(settings.Version),
        };
        return settings.ServerName is { } server ? finding.About(server) : finding;
    }

    [Pass("Entra Connect {version} is installed.")]
    private static partial Finding Installed(Version version);

    [Pass("Entra Connect {version} was installed at the time of the export, {exportedAt}.")]
    private static partial Finding Exported(Version version, DateTimeOffset exportedAt);

    [Inconclusive(
        "The configuration does not name the version of Entra Connect.",
        Remedy = HowToFindVersion)]
    private static partial Finding VersionUnknown();
}
