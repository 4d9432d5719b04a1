namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What Microsoft says about the health of its services, for this tenant.</summary>
/// <param name="Since">Issues that were worked on after this, in UTC.</param>
/// <param name="Issues">The issues, by number.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record ServiceHealth(DateTimeOffset Since, IReadOnlyList<ServiceIssue> Issues, GraphExchange Exchange);
