namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads the global settings of the sync engine from what the collector found or from an export.</summary>
[Probe]
public sealed class SyncServerSettingsProbe(ConnectSources sources)
{
    /// <summary>Reads them: of an export, <c>GlobalSettings/MV.xml</c>.</summary>
    /// <param name="export">The export, if one is given.</param>
    /// <param name="evidence">What the collector found, if that is given.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<SyncServerSettings> ObserveAsync(Observation<ConnectExport> export, Observation<ConnectEvidence> evidence, CancellationToken cancellationToken) =>
        sources.ReadAsync(
            export, evidence, (reader, source) => reader.ReadServerSettingsAsync(source, cancellationToken), (reader, source) => reader.ReadServerSettingsAsync(source, cancellationToken));
}
