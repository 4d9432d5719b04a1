using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Looks the test user up.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission(AccountReader.Permission)]
public sealed class TestUserAccountProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatTestUser, [AccountReader.Permission]);

    /// <summary>Looks the user up.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="user">The name of the user.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<TestUserAccount> ObserveAsync(TenantTarget target, TenantSignIn signIn, TestUser user, CancellationToken cancellationToken)
        => access.TalkAsync(
            target, signIn, Need,
            async (graph, token) => new TestUserAccount(await AccountReader.FindAsync(graph, user.Name, token).ConfigureAwait(false), graph.ToEvidence()),
            cancellationToken);
}
