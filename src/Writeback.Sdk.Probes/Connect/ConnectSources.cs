namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The facts that both sources have: what the collector found on the server, and an export. Where both are given the collector goes first, and the export
/// helps out with what it could not read.
/// </summary>
/// <param name="exports">Reads exports.</param>
/// <param name="evidence">Reads files of the collector.</param>
public sealed class ConnectSources(ConnectExportReader exports, ConnectEvidenceReader evidence)
{
    /// <summary>Sources with readers of their own.</summary>
    public ConnectSources()
        : this(new ConnectExportReader(), new ConnectEvidenceReader())
    {
    }

    /// <summary>Reads from the sources that are given.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="export">The export, if one is given.</param>
    /// <param name="collected">The file of the collector, if one is given.</param>
    /// <param name="fromExport">Reads it from the one.</param>
    /// <param name="fromCollected">Reads it from the other.</param>
    internal async Task<T> ReadAsync<T>(
        Observation<ConnectExport> export, Observation<ConnectEvidence> collected, Func<ConnectExportReader, ConnectExport, Task<T>> fromExport, Func<ConnectEvidenceReader, ConnectEvidence, Task<T>> fromCollected)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(collected);
        if (collected.Value is not { } file)
        {
            return await fromExport(exports, export.Value ?? throw new ObservationException(export.Failure!)).ConfigureAwait(false);
        }

        try
        {
            return await fromCollected(evidence, file).ConfigureAwait(false);
        }
        catch (ObservationException) when (export.Value is not null)
        {
            return await fromExport(exports, export.Value).ConfigureAwait(false);
        }
    }
}
