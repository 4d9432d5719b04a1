using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>What the history says of one kind of run in full, of one connector.</summary>
internal sealed record FullRuns
{
    // The scheduler's default: PurgeRunHistoryInterval.
    private static readonly TimeSpan DefaultPurge = TimeSpan.FromDays(7);

    /// <summary>The newest that succeeded.</summary>
    public SyncRun? Succeeded { get; private init; }

    /// <summary>The newest of all.</summary>
    public SyncRun? Newest { get; private init; }

    /// <summary>How far back the history goes.</summary>
    public TimeSpan Kept { get; private init; }

    /// <summary>Whether the connector is younger than the history, so that a run would be in it.</summary>
    public bool WouldBeShown { get; private init; }

    /// <param name="history">The history.</param>
    /// <param name="connector">The connector.</param>
    /// <param name="settings">The scheduler's settings, if they are known.</param>
    /// <param name="profile">The standard name of the run profile.</param>
    public static FullRuns Of(RunHistory history, Connector connector, SyncServerSettings? settings, string profile)
    {
        var kept = settings?.Scheduler.RunHistoryPurgeInterval ?? DefaultPurge;
        var runs = history.Runs
            .Where(run => run.ConnectorId == connector.Id && string.Equals(run.Profile, profile, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(run => run.StartedAt)
            .ToList();
        return new FullRuns
        {
            Succeeded = runs.Find(run => run.IsComplete && string.Equals(run.Result, "success", StringComparison.OrdinalIgnoreCase)),
            Newest = runs.FirstOrDefault(),
            Kept = kept,
            WouldBeShown = connector.CreatedAt is { } created && created > history.CollectedAt - kept,
        };
    }
}
