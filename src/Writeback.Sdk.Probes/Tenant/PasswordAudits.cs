namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What the audit log of the last days says about resets and changes of passwords.</summary>
/// <param name="Since">From when on, in UTC.</param>
/// <param name="Audits">The entries, newest first; at most <see cref="PasswordAuditsProbe.MaxEntries"/>.</param>
/// <param name="IsWhole">Whether these are all.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record PasswordAudits(DateTimeOffset Since, IReadOnlyList<PasswordAudit> Audits, bool IsWhole, GraphExchange Exchange) : IFiguredEvidence
{
    /// <inheritdoc/>
    IEnumerable<Figure> IFiguredEvidence.Figures => Audits.Count == 0
        ? []
        : [new TimelineFigure(null, [.. Audits.OrderBy(audit => audit.At).Select(audit => new TimelineEvent(audit.At, audit.Activity ?? "", audit.Result != "success", audit.Reason))])];
}
