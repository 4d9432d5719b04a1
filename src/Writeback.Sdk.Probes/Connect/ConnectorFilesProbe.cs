namespace Writeback.Sdk.Probes.Connect;

/// <summary>Lists the connectors of the server without reading them, so that a damaged one does not hide the others.</summary>
[Probe]
public sealed class ConnectorFilesProbe(ConnectSources sources)
{
    /// <summary>Lists them as the files of an export would be called, in ordinal order of the file names.</summary>
    /// <param name="export">The export, if one is given.</param>
    /// <param name="evidence">What the collector found, if that is given.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public Task<IReadOnlyList<ConnectorFile>> ObserveAsync(Observation<ConnectExport> export, Observation<ConnectEvidence> evidence, CancellationToken cancellationToken) =>
        sources.ReadAsync(
            export, evidence, (reader, source) => reader.ListConnectorFilesAsync(source, cancellationToken), (reader, source) => reader.ListConnectorFilesAsync(source, cancellationToken));
}
