namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The users that come from a directory, counted by the service plans they have. No user is named.</summary>
/// <param name="Enabled">How many of them may sign in; the others are not counted.</param>
/// <param name="PlanSets">The sets of service plans in use that these users have, by size.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record SynchronizedUsers(int Enabled, IReadOnlyList<PlanSet> PlanSets, GraphExchange Exchange);
