namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads of the other Connect servers what tells whether they are active.</summary>
/// <param name="reader">Reads the files.</param>
[Probe]
public sealed class OtherConnectServersProbe(ConnectEvidenceReader reader)
{
    /// <summary>Reads them.</summary>
    /// <param name="others">The files.</param>
    /// <param name="evidence">That of the server that is looked at.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<OtherConnectServers> ObserveAsync(OtherConnectEvidence others, ConnectEvidence evidence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(others);
        var own = await FindTenantsAsync(evidence, cancellationToken).ConfigureAwait(false);
        List<ConnectServer> servers = [];
        foreach (var file in others.Files)
        {
            var other = new ConnectEvidence(file);
            var settings = await reader.ReadServerSettingsAsync(other, cancellationToken).ConfigureAwait(false);
            var theirs = await FindTenantsAsync(other, cancellationToken).ConfigureAwait(false);
            servers.Add(new ConnectServer(settings.ServerName, settings.StagingMode, own is null || theirs is null ? null : own.Intersect(theirs, StringComparer.OrdinalIgnoreCase).Any()));
        }

        return new OtherConnectServers(servers);
    }

    /// <summary>The names of the connectors to Entra ID, which hold the name of the tenant; null where they could not be read.</summary>
    private async Task<List<string>?> FindTenantsAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
    {
        try
        {
            List<string> names = [];
            foreach (var file in await reader.ListConnectorFilesAsync(evidence, cancellationToken).ConfigureAwait(false))
            {
                if (await reader.ReadConnectorAsync(evidence, file, cancellationToken).ConfigureAwait(false) is { Kind: ConnectorKind.Entra } entra)
                {
                    names.Add(entra.Name);
                }
            }

            return names;
        }
        catch (ObservationException)
        {
            return null;
        }
    }
}
