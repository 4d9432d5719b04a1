namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What became of the resets, changes and unlockings of a day that one engine served.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Engine">The engine; null for those that none served, or of which the log does not say it.</param>
/// <param name="Succeeded">How many succeeded.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Reasons">Why they failed, in ordinal order, each once.</param>
public sealed record PasswordAuditDay(DateOnly Day, string? Engine, int Succeeded, int Failed, IReadOnlyList<string> Reasons);
