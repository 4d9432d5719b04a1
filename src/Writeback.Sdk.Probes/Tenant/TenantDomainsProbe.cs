namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads how the domains of the tenant sign in.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("Domain.Read.All")]
public sealed class TenantDomainsProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatDomains, ["Domain.Read.All"]);

    /// <summary>Reads it.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<TenantDomains> ObserveAsync(TenantTarget target, TenantSignIn signIn, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, ReadAsync, cancellationToken);

    private static async Task<TenantDomains> ReadAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var domains = new List<TenantDomain>();
        var pages = graph.ReadPagesAsync(
            token => graph.Client.Domains.GetAsync(request => request.QueryParameters.Select = ["id", "authenticationType"], token),
            (link, token) => graph.Client.Domains.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            domains.AddRange((page.Value ?? []).Where(domain => domain.Id is not null).Select(domain => new TenantDomain(domain.Id!, domain.AuthenticationType)));
        }

        return new TenantDomains([.. domains.OrderBy(domain => domain.Id, StringComparer.OrdinalIgnoreCase)], graph.ToEvidence());
    }
}
