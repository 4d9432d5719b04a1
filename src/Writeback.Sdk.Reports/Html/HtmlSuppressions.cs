namespace Writeback.Sdk.Reports;

/// <summary>What is accepted and why, and the suppressions that somebody has to look at.</summary>
internal static class HtmlSuppressions
{
    public static void Write(HtmlWriter html, Report report)
    {
        var rows = ReportRow.Of(report).Where(row => row.Suppression is not null).ToList();
        var stale = report.Suppressions.Where(use => use.State is SuppressionState.Expired or SuppressionState.Unused).ToList();
        if (rows.Count + stale.Count == 0)
        {
            return;
        }

        html.Write($"<section aria-labelledby=\"suppressed\">\n<h2 id=\"suppressed\">{Texts.Suppressed}</h2>\n<ul>\n");
        foreach (var use in stale)
        {
            html.WriteMarkup("<li>");
            HtmlStatus.WriteMark(html, CheckStatus.Warn);
            html.Write($"<span dir=\"auto\">{SuppressedFindings.Of(use)}</span></li>\n");
        }

        foreach (var row in rows)
        {
            html.Write($"<li><a href=\"#{row.Check.Id}\"><bdi class=\"id\">{row.Check.Id}</bdi></a> <bdi class=\"subject\">{row.Subject}</bdi> <span dir=\"auto\">{new HtmlSentence(row.GetText(html.Culture))}</span> <em dir=\"auto\">{SuppressedFindings.Reason(row.Suppression!, html.Culture)}</em></li>\n");
        }

        html.WriteMarkup("</ul>\n</section>\n");
    }
}
