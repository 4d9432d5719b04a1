namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The runs that the server remembers, and those in full that are due. The history is purged, after 7 days by default: a run that is not in it may have been before.
/// </summary>
/// <param name="CollectedAt">When this was read, in UTC.</param>
/// <param name="Runs">The runs, as the server lists them: the newest of each connector first.</param>
/// <param name="Pending">What is due; null where the server could not tell.</param>
[Evidence]
public sealed record RunHistory(DateTimeOffset CollectedAt, IReadOnlyList<SyncRun> Runs, IReadOnlyList<PendingRun>? Pending);
