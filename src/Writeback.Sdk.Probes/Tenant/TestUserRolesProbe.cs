namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads the directory roles of the test user.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("RoleManagement.Read.Directory")]
public sealed class TestUserRolesProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatTestUserRoles, ["RoleManagement.Read.Directory"]);

    /// <summary>Reads it.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<TestUserRoles> ObserveAsync(TenantTarget target, TenantSignIn signIn, TestUserAccount account, CancellationToken cancellationToken)
        => access.TalkAsync(
            target, signIn, Need,
            async (graph, token) => new TestUserRoles(account.Account.User is { } user ? await RoleReader.ReadAsync(graph, user.Id, token).ConfigureAwait(false) : null, graph.ToEvidence()),
            cancellationToken);
}
