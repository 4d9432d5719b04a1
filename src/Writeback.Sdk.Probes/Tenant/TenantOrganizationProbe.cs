namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads whether the tenant is synchronised.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("Organization.Read.All")]
public sealed class TenantOrganizationProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatTenant, ["Organization.Read.All"]);

    /// <summary>Reads it.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<TenantOrganization> ObserveAsync(TenantTarget target, TenantSignIn signIn, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, ReadAsync, cancellationToken);

    private static async Task<TenantOrganization> ReadAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var answer = await graph.Client.Organization.GetAsync(
            request => request.QueryParameters.Select = ["id", "displayName", "onPremisesSyncEnabled", "onPremisesLastSyncDateTime"], cancellationToken).ConfigureAwait(false);
        var organization = answer?.Value is [{ } only, ..] ? only : throw GraphFailures.NoBody();
        return new TenantOrganization
        {
            Id = organization.Id,
            DisplayName = organization.DisplayName,
            OnPremisesSyncEnabled = organization.OnPremisesSyncEnabled,
            OnPremisesLastSyncDateTime = organization.OnPremisesLastSyncDateTime,
            Exchange = graph.ToEvidence(),
        };
    }
}
