using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Events;

/// <summary>Reads the events of the Connect server: from files, else from what the collector found.</summary>
/// <param name="reader">Reads files of events.</param>
/// <param name="collected">Reads files of the collector.</param>
[Probe, Retry(0), Timeout("00:10:00", Total = "00:10:00")]
public sealed class ServerEventsProbe(ServerEventReader reader, ConnectEvidenceReader collected)
{
    /// <summary>Reads all files as one log.</summary>
    /// <param name="files">The files, if some are given.</param>
    /// <param name="evidence">What the collector found, if that is given.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ServerEvents> ObserveAsync(Observation<ServerEventFiles> files, Observation<ConnectEvidence> evidence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(evidence);
        return files.Value is { } given ? reader.ReadAsync(given, cancellationToken)
            : collected.ReadEventsAsync(evidence.Value ?? throw new ObservationException(files.Failure!), cancellationToken);
    }
}
