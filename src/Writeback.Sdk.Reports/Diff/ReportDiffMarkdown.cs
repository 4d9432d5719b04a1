using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>A comparison as Markdown.</summary>
internal static class ReportDiffMarkdown
{
    // More is no longer read in an issue; the JSON has all of it.
    private const int MaxRows = 500;

    public static string Page(ReportDiff diff, CultureInfo culture)
    {
        var counts = ChangeTexts.All.Select(entry => (entry.Title, Count: diff.Count(entry.Change))).Where(entry => entry.Count > 0).ToList();
        var summary = counts.Count == 0
            ? Texts.NothingChanged.GetText(culture)
            : string.Join(", ", counts.Select(entry => string.Create(culture, $"{entry.Count:N0} {entry.Title.GetText(culture).ToLower(culture)}"))) + ".";
        return counts.Count == 0 ? $"## {summary}\n" : $"## {summary}\n\n{Table(diff, culture)}";
    }

    public static string Table(ReportDiff diff, CultureInfo culture)
    {
        var differences = ChangeTexts.All.SelectMany(entry => diff.Differences.Where(difference => difference.Change == entry.Change)).ToList();
        if (differences.Count == 0)
        {
            return Texts.NothingChanged.GetText(culture) + "\n";
        }

        var text = new StringBuilder();
        text.Append(culture, $"| {Texts.Change} | {Texts.Status} | {Texts.Subject} | {Texts.Finding} |\n|---|---|---|---|\n");
        foreach (var difference in differences.Take(MaxRows))
        {
            var finding = difference.Either;
            text.Append("| ").Append(ChangeTexts.Of(difference.Change).GetText(culture))
                .Append(" | ").Append(StatusOf(difference, culture))
                .Append(" | ").Append(MarkdownText.Escape(finding.Subject ?? ""))
                .Append(" | ").Append(MarkdownText.Escape($"{finding.CheckId} {(finding.Text.Length == 0 ? finding.Title : finding.Text)}"))
                .Append(" |\n");
        }

        if (differences.Count > MaxRows)
        {
            text.Append('\n').Append(Texts.More(differences.Count - MaxRows).GetText(culture)).Append('\n');
        }

        return text.ToString();
    }

    private static string StatusOf(FindingDifference difference, CultureInfo culture)
        => string.Join(LeftToRightRuns.IsRightToLeft(culture) ? " ← " : " → ", new[] { difference.Old, difference.New }.OfType<RecordedFinding>().Select(finding => StatusNames.Of(finding.Status, culture)).Distinct());
}
