namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A domain of the tenant: <c>domain</c> of Microsoft Graph.</summary>
/// <param name="Id">Its DNS name.</param>
/// <param name="AuthenticationType"><c>Managed</c> or <c>Federated</c>.</param>
public sealed record TenantDomain([InfrastructureData] string Id, string? AuthenticationType);
