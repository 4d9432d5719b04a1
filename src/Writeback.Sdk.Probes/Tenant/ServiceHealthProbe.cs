using System.Globalization;
using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads what Microsoft says about the health of its services.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("ServiceHealth.Read.All")]
public sealed class ServiceHealthProbe(GraphAccess access)
{
    // As far back as the audit log is read, so that failures of those days are explained.
    private const int Days = 7;

    private static readonly GraphNeed Need = new(Texts.WhatServiceHealth, ["ServiceHealth.Read.All"], "Service Support Administrator");

    /// <summary>Reads it.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="run">Until when.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<ServiceHealth> ObserveAsync(TenantTarget target, TenantSignIn signIn, RunStart run, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, (graph, token) => ReadAsync(graph, run.At.ToUniversalTime().AddDays(-Days), token), cancellationToken);

    private static async Task<ServiceHealth> ReadAsync(GraphConversation graph, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var issues = new List<ServiceIssue>();
        var pages = graph.ReadPagesAsync(
            token => graph.Client.Admin.ServiceAnnouncement.Issues.GetAsync(
                request =>
                {
                    // An issue that lasts is worked on, so that this has those which began earlier, too.
                    request.QueryParameters.Filter = string.Create(CultureInfo.InvariantCulture, $"lastModifiedDateTime ge {since:yyyy-MM-ddTHH:mm:ssZ}");
                    request.QueryParameters.Select = ["id", "title", "service", "feature", "classification", "isResolved", "startDateTime", "endDateTime"];
                },
                token),
            (link, token) => graph.Client.Admin.ServiceAnnouncement.Issues.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            issues.AddRange((page.Value ?? []).Where(issue => issue.Id is not null).Select(Read));
        }

        return new ServiceHealth(since, [.. issues.OrderBy(issue => issue.Id, StringComparer.Ordinal)], graph.ToEvidence());
    }

    private static ServiceIssue Read(Models.ServiceHealthIssue issue) => new(
        issue.Id!, issue.Title, issue.Service, issue.Feature, issue.Classification?.ToString().ToLowerInvariant(), issue.IsResolved, issue.StartDateTime, issue.EndDateTime);
}
