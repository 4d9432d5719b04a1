namespace Writeback.Sdk.Probes.Tenant;

/// <summary>
/// Cloud Sync in the tenant, as far as Microsoft Graph tells with permissions to read: its agents are shown only to who may change them, and their versions
/// to nobody.
/// </summary>
/// <param name="Jobs">The configurations, by domain; none where Cloud Sync is not used.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record CloudSync(IReadOnlyList<CloudSyncJob> Jobs, GraphExchange Exchange);
