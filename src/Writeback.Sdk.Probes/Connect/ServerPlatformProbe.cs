namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads what the server stands on from what the collector found. An export does not have it.</summary>
/// <param name="reader">Reads the file.</param>
[Probe]
public sealed class ServerPlatformProbe(ConnectEvidenceReader reader)
{
    /// <summary>Reads it.</summary>
    /// <param name="evidence">What the collector found.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ServerPlatform> ObserveAsync(ConnectEvidence evidence, CancellationToken cancellationToken) => reader.ReadPlatformAsync(evidence, cancellationToken);
}
