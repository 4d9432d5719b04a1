using Writeback.Sdk;

namespace TeamPack;

/// <summary>Where requests wait: what a run is told.</summary>
[Input("Name the folder where requests for resets wait: --spool DIR.")]
public sealed record Spool([property: InfrastructureData] string Folder);

/// <summary>What was seen there.</summary>
/// <param name="Count">How many wait.</param>
/// <param name="Oldest">Since when the oldest waits; null when none does.</param>
[Evidence]
public sealed record WaitingRequests(int Count, DateTimeOffset? Oldest);

/// <summary>Looks into the folder. A share that is away for a moment is asked again.</summary>
[Probe, Retry(2), Timeout("00:00:05")]
public sealed class WaitingRequestsProbe
{
    public Task<WaitingRequests> ObserveAsync(Spool spool, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiting = new DirectoryInfo(spool.Folder).GetFiles("*.request");
        return Task.FromResult(new WaitingRequests(waiting.Length, waiting.Length == 0 ? null : waiting.Min(file => file.LastWriteTimeUtc)));
    }
}
