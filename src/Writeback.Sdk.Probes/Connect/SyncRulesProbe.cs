namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads the synchronisation rules of the server: all of them or none, since a rule that is missing would be judged absent.</summary>
[Probe]
public sealed class SyncRulesProbe(ConnectSources sources)
{
    /// <summary>Reads them: of an export, the folder <c>SynchronizationRules</c>.</summary>
    /// <param name="export">The export, if one is given.</param>
    /// <param name="evidence">What the collector found, if that is given.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<SyncRules> ObserveAsync(Observation<ConnectExport> export, Observation<ConnectEvidence> evidence, CancellationToken cancellationToken) =>
        sources.ReadAsync(
            export, evidence, (reader, source) => reader.ReadSyncRulesAsync(source, cancellationToken), (reader, source) => reader.ReadSyncRulesAsync(source, cancellationToken));
}
