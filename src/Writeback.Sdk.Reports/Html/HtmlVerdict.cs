namespace Writeback.Sdk.Reports;

/// <summary>The top of the page: the verdict, how many of what, and where to go from here.</summary>
internal static class HtmlVerdict
{
    public static void Write(HtmlWriter html, Report report, ReportSettings settings, string summary)
    {
        var status = report.Verdict.Status;
        html.WriteMarkup($"<header class=\"verdict {HtmlStatus.ClassOf(status)}\">\n");
        html.Write($"<p class=\"mark\" aria-hidden=\"true\">{StatusMark.Of(status).Symbol}</p>\n<div>\n<h1 dir=\"auto\">{new HtmlSentence(summary)}</h1>\n");
        if (report.Run.Interruption != RunInterruption.None)
        {
            html.Write($"<p class=\"incomplete\" dir=\"auto\"><strong>{(report.Run.Interruption == RunInterruption.Cancelled ? Texts.IncompleteCancelled : Texts.IncompleteTimedOut)}</strong></p>\n");
        }

        html.WriteMarkup("<ul class=\"counts\">\n");
        foreach (var group in report.Outcomes.GroupBy(outcome => outcome.Suppression is null ? outcome.Status : CheckStatus.NotApplicable).OrderBy(group => HtmlStatus.RankOf(group.Key)))
        {
            html.WriteMarkup($"<li class=\"{HtmlStatus.ClassOf(group.Key)}\">");
            html.Write($"<strong>{group.Count()}</strong> {HtmlStatus.NameOf(group.Key)}</li>\n");
        }

        html.WriteMarkup("</ul>\n<p class=\"run\">");
        HtmlStatus.WriteTime(html, report.Run.StartedAt, settings);
        html.Write($" · <bdi>{settings.ToolName} {settings.ToolVersion}</bdi></p>\n</div>\n</header>\n");
    }
}
