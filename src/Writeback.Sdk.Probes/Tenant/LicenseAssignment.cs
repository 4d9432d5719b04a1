namespace Writeback.Sdk.Probes.Tenant;

/// <summary>How a user came by a licence: <c>licenseAssignmentState</c> of Microsoft Graph.</summary>
/// <param name="SkuId">What is assigned.</param>
/// <param name="AssignedByGroup">The group that assigns it; null when it is assigned directly.</param>
/// <param name="DisabledPlans">The service plans that are switched off, by identifier.</param>
/// <param name="State">Such as <c>Active</c>, <c>ActiveWithError</c>, <c>Error</c>, <c>Disabled</c>.</param>
/// <param name="Error">Such as <c>CountViolation</c>, <c>MutuallyExclusiveViolation</c>; <c>None</c> where there is none.</param>
public sealed record LicenseAssignment(Guid SkuId, string? AssignedByGroup, IReadOnlyList<Guid> DisabledPlans, string? State, string? Error);
