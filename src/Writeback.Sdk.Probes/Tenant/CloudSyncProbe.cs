using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads the configurations of Cloud Sync and their state.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("Application.Read.All")]
[GraphPermission("Synchronization.Read.All")]
public sealed class CloudSyncProbe(GraphAccess access)
{
    // The gallery's template of Cloud Sync: https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-inbound-synch-ms-graph
    private const string Template = "1a4721b3-e57f-4451-ae87-ef078703ec94";

    private static readonly GraphNeed Need = new(Texts.WhatCloudSync, ["Application.Read.All", "Synchronization.Read.All"], "Hybrid Identity Administrator");

    /// <summary>Reads them.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<CloudSync> ObserveAsync(TenantTarget target, TenantSignIn signIn, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, ReadAsync, cancellationToken);

    private static async Task<CloudSync> ReadAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var principals = new List<Models.ServicePrincipal>();
        var pages = graph.ReadPagesAsync(
            token => graph.Client.ServicePrincipals.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = $"applicationTemplateId eq '{Template}'";
                    request.QueryParameters.Select = ["id", "displayName"];
                },
                token),
            (link, token) => graph.Client.ServicePrincipals.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            principals.AddRange((page.Value ?? []).Where(principal => principal.Id is not null));
        }

        var jobs = await Task.WhenAll(principals.Select(principal => ReadJobsAsync(graph, principal, cancellationToken))).ConfigureAwait(false);
        return new CloudSync(
            [.. jobs.SelectMany(job => job).OrderBy(job => job.Domain, StringComparer.OrdinalIgnoreCase).ThenBy(job => job.TemplateId, StringComparer.Ordinal)],
            graph.ToEvidence());
    }

    private static async Task<IReadOnlyList<CloudSyncJob>> ReadJobsAsync(GraphConversation graph, Models.ServicePrincipal principal, CancellationToken cancellationToken)
    {
        var jobs = new List<CloudSyncJob>();
        var pages = graph.ReadPagesAsync(
            token => graph.Client.ServicePrincipals[principal.Id].Synchronization.Jobs.GetAsync(cancellationToken: token),
            (link, token) => graph.Client.ServicePrincipals[principal.Id].Synchronization.Jobs.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            jobs.AddRange((page.Value ?? []).Select(job => Read(principal, job)));
        }

        return jobs;
    }

    private static CloudSyncJob Read(Models.ServicePrincipal principal, Models.SynchronizationJob job) => new()
    {
        Domain = principal.DisplayName ?? principal.Id!,
        TemplateId = job.TemplateId,
        Status = job.Status?.Code?.ToString(),
        LastExecution = job.Status?.LastExecution?.TimeEnded,
        LastState = job.Status?.LastExecution?.State?.ToString(),
        ErrorCode = job.Status?.Quarantine?.Error?.Code ?? job.Status?.Quarantine?.Reason?.ToString() ?? job.Status?.LastExecution?.Error?.Code,
    };
}
