namespace Writeback.Sdk.Probes.Connect;

/// <summary>Lists the connectors of an export without reading them, so that a damaged one does not hide the others.</summary>
[Probe]
public sealed class ConnectorFilesProbe(ConnectExportReader reader)
{
    /// <summary>Lists the folder <c>Connectors</c>, in ordinal order of the file names.</summary>
    /// <param name="export">The export.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public Task<IReadOnlyList<ConnectorFile>> ObserveAsync(ConnectExport export, CancellationToken cancellationToken) =>
        reader.ListConnectorFilesAsync(export, cancellationToken);
}
