using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>Writeback runs inside Entra Connect: there has to be one, and all else depends on which.</summary>
[Check("WB3001", "Microsoft Entra Connect is installed", Category = Categories.Connect)]
internal sealed partial class ConnectIsInstalled
{
    internal const string HowToFindVersion =
        "Look it up on the server: (Get-ADSyncGlobalSettings).Parameters['Microsoft.Synchronize.ServerConfigurationVersion'].Value, then export again.";

    public Finding Evaluate(SyncServerSettings settings) => settings switch
    {
        { Version: null } => VersionUnknown(settings.ServerName),
        { ExportedAt: { } exportedAt } => Exported(settings.ServerName, settings.Version, exportedAt),
        _ => Installed(settings.ServerName, settings.Version),
    };

    [Pass("{server} runs Entra Connect {version}.")]
    private static partial Finding Installed(string? server, Version version);

    [Pass("{server} ran Entra Connect {version} when it was exported on {exportedAt}.")]
    private static partial Finding Exported(string? server, Version version, DateTimeOffset exportedAt);

    [Inconclusive(
        "The configuration of {server} does not name the version of Entra Connect.",
        Remedy = HowToFindVersion)]
    private static partial Finding VersionUnknown(string? server);
}
