namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The administrator who enables writeback, in the tenant.</summary>
/// <param name="Account">What was found.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record AdminAccount(AccountLookup Account, GraphExchange Exchange);
