namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The test user in the tenant.</summary>
/// <param name="Account">What was found.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record TestUserAccount(AccountLookup Account, GraphExchange Exchange);
