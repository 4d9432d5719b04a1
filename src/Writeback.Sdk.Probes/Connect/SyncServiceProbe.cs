namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads the state of the service from what the collector found. An export does not have it.</summary>
/// <param name="reader">Reads the file.</param>
[Probe]
public sealed class SyncServiceProbe(ConnectEvidenceReader reader)
{
    /// <summary>Reads it.</summary>
    /// <param name="evidence">What the collector found.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<SyncService> ObserveAsync(ConnectEvidence evidence, CancellationToken cancellationToken) => reader.ReadServiceAsync(evidence, cancellationToken);
}
