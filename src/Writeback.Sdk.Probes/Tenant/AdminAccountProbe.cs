namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Looks the administrator up.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission(AccountReader.Permission)]
public sealed class AdminAccountProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatAdmin, [AccountReader.Permission]);

    /// <summary>Looks the user up.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="user">The name of the user.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<AdminAccount> ObserveAsync(TenantTarget target, TenantSignIn signIn, AdminUser user, CancellationToken cancellationToken)
        => access.TalkAsync(
            target, signIn, Need,
            async (graph, token) => new AdminAccount(await AccountReader.FindAsync(graph, user.Name, token).ConfigureAwait(false), graph.ToEvidence()),
            cancellationToken);
}
