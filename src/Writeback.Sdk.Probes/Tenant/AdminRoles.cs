namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The directory roles of the administrator who enables writeback. Roles by way of a group are not among them.</summary>
/// <param name="RoleDefinitionIds">The template ids of the roles that are active, in order; null when there is no such user.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record AdminRoles(IReadOnlyList<string>? RoleDefinitionIds, GraphExchange Exchange)
{
    /// <summary>
    /// The template ids of the roles that the administrator may activate in Privileged Identity Management, in order; null when there is no such user, and
    /// when this may not be read or the tenant has no such management.
    /// </summary>
    public IReadOnlyList<string>? EligibleRoleDefinitionIds { get; init; }
}
