namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads one connector of an export.</summary>
[Probe]
public sealed class ConnectorProbe(ConnectExportReader reader)
{
    /// <summary>Reads one file of the folder <c>Connectors</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="export">The export it belongs to.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<Connector> ObserveAsync([Each] ConnectorFile file, ConnectExport export, CancellationToken cancellationToken) =>
        reader.ReadConnectorAsync(export, file, cancellationToken);
}
