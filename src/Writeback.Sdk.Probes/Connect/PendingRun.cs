namespace Writeback.Sdk.Probes.Connect;

/// <summary>What the scheduler will run in full for a connector: <c>Get-ADSyncSchedulerConnectorOverride</c>.</summary>
/// <param name="ConnectorId">The connector.</param>
/// <param name="FullImportRequired">Whether the next cycle begins with a full import.</param>
/// <param name="FullSyncRequired">Whether the next cycle synchronises in full.</param>
public sealed record PendingRun(Guid ConnectorId, bool FullImportRequired, bool FullSyncRequired);
