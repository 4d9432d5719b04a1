namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A service plan within a subscription: <c>servicePlanInfo</c> of Microsoft Graph.</summary>
/// <param name="ServicePlanId">What it is. Names change and are shown only.</param>
/// <param name="ServicePlanName">Its name, such as <c>AAD_PREMIUM</c>.</param>
/// <param name="AppliesTo">Whether it is for a <c>User</c> or for the <c>Company</c>.</param>
/// <param name="ProvisioningStatus">Such as <c>Success</c>, <c>PendingActivation</c>, <c>Disabled</c>.</param>
public sealed record ServicePlan(Guid ServicePlanId, string? ServicePlanName, string? AppliesTo, string? ProvisioningStatus);
