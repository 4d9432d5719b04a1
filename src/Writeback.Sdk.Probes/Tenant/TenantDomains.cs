namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The domains of the tenant.</summary>
/// <param name="Domains">The domains, by name.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record TenantDomains(IReadOnlyList<TenantDomain> Domains, GraphExchange Exchange);
