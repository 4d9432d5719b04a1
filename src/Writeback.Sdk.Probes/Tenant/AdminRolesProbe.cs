namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads the directory roles of the administrator.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("RoleManagement.Read.Directory")]
public sealed class AdminRolesProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatAdminRoles, ["RoleManagement.Read.Directory"]);

    /// <summary>Reads it.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<AdminRoles> ObserveAsync(TenantTarget target, TenantSignIn signIn, AdminAccount account, CancellationToken cancellationToken)
        => access.TalkAsync(
            target, signIn, Need,
            async (graph, token) =>
            {
                var user = account.Account.User?.Id;
                var roles = user is null ? null : await RoleReader.ReadAsync(graph, user, token).ConfigureAwait(false);
                var eligible = user is null ? null : await RoleReader.ReadEligibleAsync(graph, user, token).ConfigureAwait(false);
                return new AdminRoles(roles, graph.ToEvidence()) { EligibleRoleDefinitionIds = eligible };
            },
            cancellationToken);
}
