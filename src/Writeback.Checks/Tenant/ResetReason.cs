namespace Writeback.Checks.Tenant;

/// <summary>A reason that the cloud gives for a reset that failed.</summary>
/// <param name="Name">Its name, as the audit log and the operations of Microsoft Graph write it.</param>
/// <param name="Code">The number that users see; null where there is none.</param>
/// <param name="Cause">What is behind it.</param>
internal sealed record ResetReason(string Name, string? Code, ResetCause Cause);
