using System.Globalization;
using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads what the audit log of the last days says about passwords.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("AuditLog.Read.All")]
[GraphPermission("Directory.Read.All")]
public sealed class PasswordAuditsProbe(GraphAccess access)
{
    /// <summary>How many entries are read at most.</summary>
    public const int MaxEntries = 2000;

    // The log is kept for 7 days without a premium licence, and 30 with one.
    private const int Days = 7;

    private static readonly GraphNeed Need = new(Texts.WhatAuditLog, ["AuditLog.Read.All", "Directory.Read.All"], "Reports Reader");

    /// <summary>Reads it.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="run">Until when.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<PasswordAudits> ObserveAsync(TenantTarget target, TenantSignIn signIn, RunStart run, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, (graph, token) => ReadAsync(graph, run.At.ToUniversalTime().AddDays(-Days), token), cancellationToken);

    private static async Task<PasswordAudits> ReadAsync(GraphConversation graph, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var audits = new List<PasswordAudit>();
        var pages = graph.ReadPagesAsync(
            token => graph.Client.AuditLogs.DirectoryAudits.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = string.Create(
                        CultureInfo.InvariantCulture, $"loggedByService eq 'Self-service Password Management' and activityDateTime ge {since:yyyy-MM-ddTHH:mm:ssZ}");
                    request.QueryParameters.Top = 500;
                },
                token),
            (link, token) => graph.Client.AuditLogs.DirectoryAudits.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        var isWhole = true;
        await foreach (var page in pages.ConfigureAwait(false))
        {
            audits.AddRange((page.Value ?? []).Where(audit => audit.ActivityDateTime is not null).Select(Read));
            if (audits.Count > MaxEntries)
            {
                isWhole = false;
                break;
            }
        }

        return new PasswordAudits(
            since,
            [.. audits.OrderByDescending(audit => audit.At).ThenBy(audit => audit.CorrelationId, StringComparer.Ordinal).Take(MaxEntries)],
            isWhole,
            graph.ToEvidence());
    }

    private static PasswordAudit Read(Models.DirectoryAudit audit) => new(
        audit.ActivityDateTime!.Value,
        audit.ActivityDisplayName,
        audit.Result?.ToString().ToLowerInvariant(),
        SafeReason(audit.ResultReason),
        audit.AdditionalDetails?.Find(detail => string.Equals(detail.Key, "OnPremisesAgent", StringComparison.OrdinalIgnoreCase))?.Value,
        audit.CorrelationId);

    /// <summary>A reason is a name or a short phrase. A text that may hold an account is not evidence.</summary>
    internal static string? SafeReason(string? reason) => reason is { Length: > 0 and <= 200 } && !reason.Contains('@', StringComparison.Ordinal) ? reason : null;
}
