namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads the synchronisation rules of an export: all of them or none, since a rule that is missing would be judged absent.</summary>
[Probe]
public sealed class SyncRulesProbe(ConnectExportReader reader)
{
    /// <summary>Reads the folder <c>SynchronizationRules</c>.</summary>
    /// <param name="export">The export.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<SyncRules> ObserveAsync(ConnectExport export, CancellationToken cancellationToken) =>
        reader.ReadSyncRulesAsync(export, cancellationToken);
}
