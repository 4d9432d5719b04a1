namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads the global settings of the sync engine from an export.</summary>
[Probe]
public sealed class SyncServerSettingsProbe(ConnectExportReader reader)
{
    /// <summary>Reads <c>GlobalSettings/MV.xml</c>.</summary>
    /// <param name="export">The export.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<SyncServerSettings> ObserveAsync(ConnectExport export, CancellationToken cancellationToken) =>
        reader.ReadServerSettingsAsync(export, cancellationToken);
}
