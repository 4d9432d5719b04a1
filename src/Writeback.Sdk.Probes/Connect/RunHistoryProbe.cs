namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads the run history from what the collector found. An export does not have it.</summary>
/// <param name="reader">Reads the file.</param>
[Probe]
public sealed class RunHistoryProbe(ConnectEvidenceReader reader)
{
    /// <summary>Reads it.</summary>
    /// <param name="evidence">What the collector found.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<RunHistory> ObserveAsync(ConnectEvidence evidence, CancellationToken cancellationToken) => reader.ReadRunHistoryAsync(evidence, cancellationToken);
}
