using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Writes the report as GitHub Flavored Markdown, for issues, chats and step summaries: verdict, root causes with what helps, and the rest
/// in short. It keeps to what a step summary may hold.
/// </summary>
public sealed class MarkdownReportRenderer : IReportRenderer
{
    // A step summary may have 1 MiB; a letter may take four bytes.
    private const int MaxLength = 240_000;
    private const int FindingsOfACheck = 25;

    /// <inheritdoc/>
    public string Format => "markdown";

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new StreamWriter(output, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAsync(Compose(report, settings), cancellationToken).ConfigureAwait(false);
        }
    }

    private static StringBuilder Compose(Report report, ReportSettings settings)
    {
        var culture = settings.Culture;
        var text = new StringBuilder();
        text.Append("## ").Append(StatusMark.Of(report.Verdict.Status).Symbol).Append(' ').Append(MarkdownText.Escape(report.Verdict.GetSummary(culture))).Append('\n');
        if (report.Run.Interruption != RunInterruption.None)
        {
            text.Append("\n> [!WARNING]\n> ").Append((report.Run.Interruption == RunInterruption.Cancelled ? Texts.IncompleteCancelled : Texts.IncompleteTimedOut).GetText(culture)).Append('\n');
        }

        foreach (var part in Parts(report, settings))
        {
            if (text.Length + part.Length > MaxLength)
            {
                text.Append('\n').Append(Texts.TooLong.GetText(culture)).Append('\n');
                break;
            }

            text.Append(part);
        }

        text.Append('\n').Append(MarkdownText.Escape(RunLine.Of(report, settings))).Append('\n');

        // Each part ends as it has to where it stands alone.
        return text.Replace("\n\n\n\n", "\n\n").Replace("\n\n\n", "\n\n");
    }

    private static IEnumerable<string> Parts(Report report, ReportSettings settings)
    {
        var culture = settings.Culture;
        return Section(Texts.RootCauses.GetText(culture), report.Verdict.RootCauses.Select(cause => Cause(cause, culture)))
            .Concat(Section(Texts.SinceBaseline.GetText(culture), Changes(settings)))
            .Concat(Section(Texts.Warnings.GetText(culture), report.Outcomes.Where(outcome => outcome is { Status: CheckStatus.Warn, Suppression: null }).Select(outcome => Details(outcome, culture))))
            .Concat(Section(Texts.NoVerdict.GetText(culture), report.Outcomes.Where(outcome => outcome.Status.HasNoVerdict).Select(outcome => Details(outcome, culture))))
            .Concat(Section(Texts.Suppressed.GetText(culture), Suppressed(report, culture)))
            .Concat(Section(Texts.LabelSkipped.GetText(culture), Skipped(report, culture)))
            .Concat(Section(Texts.TheRest.GetText(culture), Passed(report, culture)));
    }

    private static IEnumerable<string> Section(string heading, IEnumerable<string> parts)
    {
        var isFirst = true;
        foreach (var part in parts)
        {
            yield return isFirst ? $"\n### {heading}\n\n{part}" : part;
            isFirst = false;
        }
    }

    private static string Cause(RootCause cause, CultureInfo culture) => cause.Explains.Count == 0
        ? Details(cause.Outcome, culture)
        : $"{Details(cause.Outcome, culture)}\n{Texts.Explains(string.Join(", ", cause.Explains.Select(outcome => outcome.Check.Id))).GetText(culture)}\n\n";

    /// <summary>A check with what is amiss, and each remedy once, after the findings it cures.</summary>
    private static string Details(CheckOutcome outcome, CultureInfo culture)
    {
        var text = new StringBuilder();
        text.Append("#### ").Append(StatusMark.Of(outcome.Status).Symbol).Append(' ').Append(MarkdownText.Escape($"{outcome.Check.Id} {outcome.Check.GetTitle(culture)}")).Append("\n\n");
        var findings = outcome.Findings.Where(finding => finding.Suppression is null && finding.Status is not (CheckStatus.Pass or CheckStatus.NotApplicable or CheckStatus.Skipped)).ToList();
        foreach (var remedy in findings.Take(FindingsOfACheck).GroupBy(finding => finding.GetRemedy(culture)))
        {
            foreach (var finding in remedy)
            {
                text.Append("- ").Append(finding.Subject is { } subject ? $"**{MarkdownText.Escape(subject)}**: " : "").Append(MarkdownText.Escape(finding.GetText(culture))).Append('\n');
            }

            if (remedy.Key is { } cure)
            {
                text.Append("\n  **").Append(Texts.Remedy.GetText(culture)).Append(":** ").Append(MarkdownText.Escape(cure)).Append("\n\n");
            }
        }

        if (findings.Count > FindingsOfACheck)
        {
            text.Append("- ").Append(Texts.More(findings.Count - FindingsOfACheck).GetText(culture)).Append('\n');
        }

        foreach (var reference in findings.SelectMany(finding => finding.Message.References).Distinct(StringComparer.Ordinal))
        {
            text.Append("- ").Append(MarkdownText.Link(reference)).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static IEnumerable<string> Changes(ReportSettings settings)
    {
        if (settings.Baseline is { } baseline)
        {
            yield return ReportDiffMarkdown.Table(baseline, settings.Culture);
        }
    }

    private static IEnumerable<string> Suppressed(Report report, CultureInfo culture)
    {
        foreach (var row in ReportRow.Of(report).Where(row => row.Suppression is not null))
        {
            var suppression = row.Suppression!;
            yield return string.Create(
                culture,
                $"- {row.Check.Id}{(row.Subject is { } subject ? $" **{MarkdownText.Escape(subject)}**" : "")}: {MarkdownText.Escape(row.GetText(culture))} *{MarkdownText.Escape(SuppressedFindings.Reason(suppression, culture))}*\n");
        }

        foreach (var use in report.Suppressions.Where(use => use.State is SuppressionState.Expired or SuppressionState.Unused))
        {
            yield return $"- {StatusMark.Of(CheckStatus.Warn).Symbol} {MarkdownText.Escape(SuppressedFindings.Of(use).GetText(culture))}\n";
        }
    }

    private static IEnumerable<string> Skipped(Report report, CultureInfo culture)
    {
        var skipped = report.Outcomes.Where(outcome => outcome.Status == CheckStatus.Skipped || outcome.Because.Count > 0).ToList();
        return skipped.Where(outcome => outcome.Because.Count > 0)
            .GroupBy(outcome => string.Join(", ", outcome.Because))
            .Select(group => $"- {Texts.SkippedBecause(string.Join(", ", group.Select(outcome => outcome.Check.Id)), group.Key).GetText(culture)}\n")
            .Concat(skipped.Where(outcome => outcome.Because.Count == 0 && outcome.Findings.Count > 0)
                .GroupBy(outcome => outcome.Findings[0].GetText(culture))
                .Select(group => $"- {string.Join(", ", group.Select(outcome => outcome.Check.Id))}: {MarkdownText.Escape(group.Key)}\n"));
    }

    private static IEnumerable<string> Passed(Report report, CultureInfo culture)
    {
        var groups = report.Outcomes.Where(outcome => outcome.Status is CheckStatus.Pass or CheckStatus.NotApplicable).GroupBy(outcome => outcome.Check.Category).ToList();
        if (groups.Count == 0)
        {
            yield break;
        }

        yield return $"| {Texts.Category.GetText(culture)} | {Texts.LabelPass.GetText(culture)} | {Texts.LabelNotApplicable.GetText(culture)} | {Texts.ColumnChecks.GetText(culture)} |\n|---|---:|---:|---|\n";
        foreach (var group in groups)
        {
            var ids = group.Select(outcome => outcome.Check.Id).ToList();
            var more = ids.Count > FindingsOfACheck ? $", {Texts.More(ids.Count - FindingsOfACheck).GetText(culture)}" : "";
            yield return string.Create(
                culture,
                $"| {MarkdownText.Escape(group.First().Check.GetCategory(culture))} | {group.Count(outcome => outcome.Passed):N0} | {group.Count(outcome => !outcome.Passed):N0} | {string.Join(", ", ids.Take(FindingsOfACheck))}{more} |\n");
        }
    }
}
