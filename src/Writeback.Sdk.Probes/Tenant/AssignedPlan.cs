namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A service plan that a user has: <c>assignedPlan</c> of Microsoft Graph. Plans of the past stay in the list.</summary>
/// <param name="ServicePlanId">What it is.</param>
/// <param name="CapabilityStatus">Its state: <c>Enabled</c>, <c>Warning</c>, <c>Suspended</c>, <c>Deleted</c> or <c>LockedOut</c>.</param>
public sealed record AssignedPlan(Guid ServicePlanId, string? CapabilityStatus);
