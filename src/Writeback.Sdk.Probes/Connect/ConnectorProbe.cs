namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads one connector of the server.</summary>
[Probe]
public sealed class ConnectorProbe(ConnectSources sources)
{
    /// <summary>Reads it: of an export, one file of the folder <c>Connectors</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="export">The export, if one is given.</param>
    /// <param name="evidence">What the collector found, if that is given.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<Connector> ObserveAsync([Each] ConnectorFile file, Observation<ConnectExport> export, Observation<ConnectEvidence> evidence, CancellationToken cancellationToken) =>
        sources.ReadAsync(
            export, evidence, (reader, source) => reader.ReadConnectorAsync(source, file, cancellationToken), (reader, source) => reader.ReadConnectorAsync(source, file, cancellationToken));
}
