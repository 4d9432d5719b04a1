namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The directory roles of the test user. Roles by way of a group, and those that are only eligible, are not among them.</summary>
/// <param name="RoleDefinitionIds">The template ids of the roles, in order; null when there is no such user.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record TestUserRoles(IReadOnlyList<string>? RoleDefinitionIds, GraphExchange Exchange);
