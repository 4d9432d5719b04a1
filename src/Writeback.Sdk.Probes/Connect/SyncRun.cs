namespace Writeback.Sdk.Probes.Connect;

/// <summary>One run of a run profile: <c>Get-ADSyncRunProfileResult</c>.</summary>
/// <param name="ConnectorId">The connector.</param>
/// <param name="ConnectorName">Its name.</param>
/// <param name="Profile">The run profile, such as <c>Full Import</c>.</param>
/// <param name="StartedAt">When it started, in UTC.</param>
/// <param name="EndedAt">When it ended, in UTC; null while it runs.</param>
/// <param name="IsComplete">Whether it came to an end.</param>
/// <param name="Result">What came of it, such as <c>success</c>, <c>completed-sync-errors</c> or <c>stopped-server-down</c>.</param>
public sealed record SyncRun(
    Guid ConnectorId, [InfrastructureData] string ConnectorName, string Profile, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, bool IsComplete, string? Result);
