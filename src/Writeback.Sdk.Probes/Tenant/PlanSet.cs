namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Users who have the same service plans in use.</summary>
/// <param name="ServicePlanIds">The plans, by identifier; none for users without a licence.</param>
/// <param name="Users">How many users have just these.</param>
public sealed record PlanSet(IReadOnlyList<Guid> ServicePlanIds, int Users);
