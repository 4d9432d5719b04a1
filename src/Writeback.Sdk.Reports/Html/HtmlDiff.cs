using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>What has changed between two reports: a section of a page, or a page of its own.</summary>
internal static class HtmlDiff
{
    // More is no longer read; the list below, and JSON, have all of it.
    private const int MaxRows = 1000;

    public static void WriteSection(HtmlWriter html, ReportDiff? diff)
    {
        if (diff is null)
        {
            return;
        }

        html.Write($"<section aria-labelledby=\"changes\">\n<h2 id=\"changes\">{Texts.SinceBaseline}</h2>\n");
        WriteTable(html, diff);
        html.WriteMarkup("</section>\n");
    }

    public static string Page(ReportDiff diff, CultureInfo culture)
    {
        var html = new HtmlWriter(culture);
        var counts = ChangeTexts.All.Select(entry => (entry.Title, Count: diff.Count(entry.Change))).Where(entry => entry.Count > 0).ToList();
        var summary = counts.Count == 0
            ? Texts.NothingChanged.GetText(culture)
            : string.Join(", ", counts.Select(entry => string.Create(culture, $"{entry.Count:N0} {entry.Title.GetText(culture).ToLower(culture)}"))) + ".";
        var status = diff.IsWorse ? CheckStatus.Fail : CheckStatus.Pass;
        HtmlPage.WriteStart(html, summary, "diff");
        html.WriteMarkup($"<body>\n<header class=\"verdict {HtmlStatus.ClassOf(status)}\">\n");
        html.Write($"<p class=\"mark\" aria-hidden=\"true\">{StatusMark.Of(status).Symbol}</p>\n<div><h1 dir=\"auto\">{summary}</h1></div>\n</header>\n<main>\n");
        WriteTable(html, diff);
        html.WriteMarkup("</main>\n");
        HtmlPage.WriteEnd(html);
        return Encoding.UTF8.GetString(BuildCommands.EscapeMarkup(html.ToUtf8()).Span);
    }

    private static void WriteTable(HtmlWriter html, ReportDiff diff)
    {
        var differences = ChangeTexts.All.SelectMany(entry => diff.Differences.Where(difference => difference.Change == entry.Change)).ToList();
        if (differences.Count == 0)
        {
            html.Write($"<p>{Texts.NothingChanged}</p>\n");
            return;
        }

        html.Write($"<table class=\"changes\">\n<thead><tr><th scope=\"col\">{Texts.Change}</th><th scope=\"col\">{Texts.Status}</th><th scope=\"col\">{Texts.Subject}</th><th scope=\"col\">{Texts.Finding}</th></tr></thead>\n<tbody>\n");
        foreach (var difference in differences.Take(MaxRows))
        {
            var finding = difference.Either;
            html.Write($"<tr><td>{ChangeTexts.Of(difference.Change)}</td><td>{StatusOf(difference, html.Culture)}</td><td><bdi>{finding.Subject}</bdi></td><td><bdi class=\"id\">{finding.CheckId}</bdi> <span dir=\"auto\">{(finding.Text.Length == 0 ? finding.Title : finding.Text)}</span></td></tr>\n");
        }

        html.WriteMarkup("</tbody>\n</table>\n");
        if (differences.Count > MaxRows)
        {
            html.Write($"<p>{Texts.More(differences.Count - MaxRows)}</p>\n");
        }
    }

    // An arrow is not mirrored by itself where text runs from right to left.
    private static string StatusOf(FindingDifference difference, CultureInfo culture)
        => string.Join(LeftToRightRuns.IsRightToLeft(culture) ? " ← " : " → ", new[] { difference.Old, difference.New }.OfType<RecordedFinding>().Select(finding => HtmlStatus.NameOf(finding.Status).GetText(culture)).Distinct());
}
