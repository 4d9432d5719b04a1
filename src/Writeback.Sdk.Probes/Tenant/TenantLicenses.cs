namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What the tenant has bought: <c>subscribedSkus</c> of Microsoft Graph.</summary>
/// <param name="Skus">The subscriptions, by identifier.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record TenantLicenses(IReadOnlyList<SubscribedSku> Skus, GraphExchange Exchange);
