namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What the audit log of the last days says about resets and changes of passwords.</summary>
/// <param name="Since">From when on, in UTC.</param>
/// <param name="Audits">The entries, newest first; at most <see cref="PasswordAuditsProbe.MaxEntries"/>.</param>
/// <param name="IsWhole">Whether these are all.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record PasswordAudits(DateTimeOffset Since, IReadOnlyList<PasswordAudit> Audits, bool IsWhole, GraphExchange Exchange) : IFiguredEvidence
{
    /// <summary>The trend: operations by day and engine, newest first. Days without any are left out.</summary>
    public IReadOnlyList<PasswordAuditDay> Days =>
    [
        .. Audits.Where(audit => audit.IsOperation)
            .GroupBy(audit => (Day: DateOnly.FromDateTime(audit.At.UtcDateTime), audit.Engine))
            .OrderByDescending(group => group.Key.Day)
            .ThenBy(group => group.Key.Engine, StringComparer.OrdinalIgnoreCase)
            .Select(group => new PasswordAuditDay(
                group.Key.Day,
                group.Key.Engine,
                group.Count(audit => audit.Succeeded),
                group.Count(audit => audit.Failed),
                [.. group.Where(audit => audit.Failed).Select(audit => audit.Reason).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
    ];

    /// <inheritdoc/>
    IEnumerable<Figure> IFiguredEvidence.Figures => Audits.Count == 0
        ? []
        : [new TimelineFigure(null, [.. Audits.OrderBy(audit => audit.At).Select(audit => new TimelineEvent(audit.At, audit.Activity ?? "", audit.Result != "success", audit.Reason))])];
}
