namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The synchronisation rules of the server: what <c>Get-ADSyncRule</c> shows, and what an export keeps one by one in the files of
/// its folder <c>SynchronizationRules</c>.
/// </summary>
/// <param name="Rules">The rules, by direction, precedence and name.</param>
[Evidence]
public sealed record SyncRules(IReadOnlyList<SyncRule> Rules);
