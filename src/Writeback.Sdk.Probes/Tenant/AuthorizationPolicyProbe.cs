namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads whether administrators may reset their own passwords.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("Policy.Read.All")]
public sealed class AuthorizationPolicyProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatAuthorizationPolicy, ["Policy.Read.All"]);

    /// <summary>Reads it.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<AuthorizationPolicy> ObserveAsync(TenantTarget target, TenantSignIn signIn, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, ReadAsync, cancellationToken);

    private static async Task<AuthorizationPolicy> ReadAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var policy = await graph.Client.Policies.AuthorizationPolicy.GetAsync(request => request.QueryParameters.Select = ["allowedToUseSSPR"], cancellationToken).ConfigureAwait(false)
            ?? throw GraphFailures.NoBody();
        return new AuthorizationPolicy(policy.AllowedToUseSSPR, graph.ToEvidence());
    }
}
