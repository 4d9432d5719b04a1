using System.Globalization;

namespace Writeback.Sdk.Reports;

/// <summary>A line of a report that lists everything: a finding, or a check that has none.</summary>
internal readonly record struct ReportRow(CheckOutcome Outcome, Finding? Finding)
{
    public CheckDescriptor Check => Outcome.Check;

    public CheckStatus Status => Finding?.Status ?? Outcome.Status;

    public string? Subject => Finding?.Subject;

    public Suppression? Suppression => Finding is null ? Outcome.Suppression : Finding.Suppression;

    /// <summary>How grave it is for an exit code.</summary>
    public Severity Gravity => Finding is null ? Severity.None : Outcome.GetGravity(Finding);

    public string Fingerprint => Reports.Fingerprint.Of(Check.Id, Subject);

    public IReadOnlyList<string> References => Finding?.Message.References ?? [];

    public static IEnumerable<ReportRow> Of(Report report) => report.Outcomes.SelectMany(Of);

    public static IEnumerable<ReportRow> Of(CheckOutcome outcome)
        => outcome.Findings.Count == 0 ? [new ReportRow(outcome, null)] : outcome.Findings.Select(finding => new ReportRow(outcome, finding));

    public string GetText(CultureInfo culture) => Finding?.GetText(culture) ?? Check.GetTitle(culture);

    public string? GetRemedy(CultureInfo culture) => Finding?.GetRemedy(culture);
}
