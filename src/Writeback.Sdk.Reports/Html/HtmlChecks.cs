namespace Writeback.Sdk.Reports;

/// <summary>What was found: cards for what is amiss, and a list of everything that can be filtered.</summary>
internal static class HtmlChecks
{
    // In a card, one wants to know what it is about. All of them are in the list below.
    private const int FindingsOfACard = 20;

    public static void WriteCauses(HtmlWriter html, Report report, ReportSettings settings) => WriteSection(
        html, "causes", Texts.RootCauses, report.Verdict.RootCauses, cause => WriteCard(html, report, settings, cause.Outcome, cause.Explains));

    public static void WriteWarnings(HtmlWriter html, Report report, ReportSettings settings) => WriteSection(
        html,
        "warnings",
        Texts.Warnings,
        report.Outcomes.Where(outcome => outcome is { Status: CheckStatus.Warn, Suppression: null }),
        outcome => WriteCard(html, report, settings, outcome, []));

    public static void WriteUnjudged(HtmlWriter html, Report report, ReportSettings settings) => WriteSection(
        html, "unjudged", Texts.NoVerdict, report.Outcomes.Where(outcome => outcome.Status.HasNoVerdict), outcome => WriteCard(html, report, settings, outcome, []));

    /// <summary>Every check with every finding, folded, by category.</summary>
    public static void WriteAll(HtmlWriter html, Report report, ReportSettings settings)
    {
        html.Write($"<section id=\"all\" aria-labelledby=\"all-title\">\n<h2 id=\"all-title\">{Texts.AllChecks}</h2>\n");
        WriteToolbar(html, report);
        foreach (var category in report.Outcomes.GroupBy(outcome => outcome.Check.Category, StringComparer.Ordinal))
        {
            var name = category.First().Check.GetCategory(settings.Culture);
            html.Write($"<section class=\"category\" data-category=\"{category.Key}\">\n<h3><bdi>{name}</bdi></h3>\n");
            foreach (var outcome in category)
            {
                WriteFolded(html, report, settings, outcome);
            }

            html.WriteMarkup("</section>\n");
        }

        html.WriteMarkup("</section>\n");
    }

    private static void WriteSection<T>(HtmlWriter html, string id, LocalizableText title, IEnumerable<T> items, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
            {
                html.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n");
                isFirst = false;
            }

            write(item);
        }

        html.WriteMarkup(isFirst ? "" : "</section>\n");
    }

    private static void WriteCard(HtmlWriter html, Report report, ReportSettings settings, CheckOutcome outcome, IReadOnlyList<CheckOutcome> explains)
    {
        var culture = settings.Culture;
        html.WriteMarkup($"<article class=\"card {HtmlStatus.ClassOf(outcome.Status)}\" id=\"c-");
        html.Write($"{outcome.Check.Id}\">\n<h3>");
        HtmlStatus.WriteMark(html, outcome.Status);
        html.Write($"<bdi class=\"id\">{outcome.Check.Id}</bdi> <span dir=\"auto\">{outcome.Check.GetTitle(culture)}</span></h3>\n");
        var findings = outcome.Findings.Where(finding => finding.Suppression is null && finding.Status is not (CheckStatus.Pass or CheckStatus.NotApplicable or CheckStatus.Skipped)).ToList();
        foreach (var remedy in findings.Take(FindingsOfACard).GroupBy(finding => finding.GetRemedy(culture)))
        {
            html.WriteMarkup("<ul class=\"said\">\n");
            foreach (var finding in remedy)
            {
                html.WriteMarkup("<li>");
                WriteFinding(html, settings, new ReportRow(outcome, finding));
                html.WriteMarkup("</li>\n");
            }

            html.WriteMarkup("</ul>\n");
            WriteRemedy(html, remedy.Key);
        }

        if (findings.Count > FindingsOfACard)
        {
            html.Write($"<p><a href=\"#{outcome.Check.Id}\">{Texts.More(findings.Count - FindingsOfACard)}</a></p>\n");
        }

        WriteReferences(html, findings.SelectMany(finding => finding.Message.References));
        WriteEvidence(html, report, outcome.Check);
        if (explains.Count > 0)
        {
            html.Write($"<details class=\"explains\"><summary>{Texts.ExplainsCount(explains.Count)}</summary>\n<ul>\n");
            foreach (var explained in explains)
            {
                html.Write($"<li><a href=\"#{explained.Check.Id}\"><bdi class=\"id\">{explained.Check.Id}</bdi></a> <span dir=\"auto\">{explained.Check.GetTitle(culture)}</span></li>\n");
            }

            html.WriteMarkup("</ul>\n</details>\n");
        }

        html.WriteMarkup("</article>\n");
    }

    private static void WriteFolded(HtmlWriter html, Report report, ReportSettings settings, CheckOutcome outcome)
    {
        var culture = settings.Culture;
        html.Write($"<details class=\"check\" id=\"{outcome.Check.Id}\"><summary>");
        HtmlStatus.WriteMark(html, outcome.Status);
        html.Write($"<bdi class=\"id\">{outcome.Check.Id}</bdi> <span dir=\"auto\">{outcome.Check.GetTitle(culture)}</span>");
        HtmlStatus.WriteBadges(html, null, outcome.Suppression);
        if (outcome.Findings.Count > 1)
        {
            html.Write($" <span class=\"count\" dir=\"auto\">{Texts.FindingCount(outcome.Findings.Count)}</span>");
        }

        html.WriteMarkup("</summary>\n<ol class=\"findings\">\n");
        string? remedy = null;
        foreach (var row in ReportRow.Of(outcome))
        {
            html.WriteMarkup($"<li class=\"finding\" data-status=\"{HtmlStatus.ClassOf(row.Status)}\">");
            HtmlStatus.WriteMark(html, row.Status);
            WriteFinding(html, settings, row);

            // Ten thousand users that want the same are told once what it is.
            if (row.Status != CheckStatus.Pass && row.GetRemedy(culture) is { } cure && cure != remedy)
            {
                WriteRemedy(html, remedy = cure);
            }

            html.WriteMarkup("</li>\n");
        }

        html.WriteMarkup("</ol>\n");
        WriteReferences(html, outcome.Findings.SelectMany(finding => finding.Message.References));
        WriteEvidence(html, report, outcome.Check);
        html.WriteMarkup("</details>\n");
    }

    private static void WriteFinding(HtmlWriter html, ReportSettings settings, ReportRow row)
    {
        if (row.Subject is { } subject)
        {
            html.Write($"<bdi class=\"subject\">{subject}</bdi> ");
        }

        html.Write($"<span dir=\"auto\">{new HtmlSentence(row.GetText(settings.Culture))}</span>");
        HtmlStatus.WriteBadges(html, settings.Baseline?.GetChange(row.Check.Id, row.Subject), row.Suppression);
    }

    private static void WriteRemedy(HtmlWriter html, string? remedy)
    {
        if (remedy is not null)
        {
            html.Write($"<div class=\"remedy\"><p class=\"label\">{Texts.Remedy}</p><p class=\"cure\" dir=\"auto\">{new HtmlSentence(remedy)}</p></div>\n");
        }
    }

    private static void WriteReferences(HtmlWriter html, IEnumerable<string> references)
    {
        var pages = references.Distinct(StringComparer.Ordinal).ToList();
        if (pages.Count == 0)
        {
            return;
        }

        html.WriteMarkup("<ul class=\"references\">\n");
        foreach (var page in pages)
        {
            if (Uri.TryCreate(page, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            {
                html.Write($"<li><a href=\"{uri.AbsoluteUri}\" rel=\"noopener noreferrer\"><bdi>{uri.Host}{uri.AbsolutePath}</bdi></a></li>\n");
            }
            else
            {
                html.Write($"<li><bdi>{page}</bdi></li>\n");
            }
        }

        html.WriteMarkup("</ul>\n");
    }

    private static void WriteEvidence(HtmlWriter html, Report report, CheckDescriptor check)
    {
        var names = EvidenceOfCheck.NamesOf(report, check);
        if (names.Count == 0)
        {
            return;
        }

        html.Write($"<p class=\"sources\">{Texts.Evidence}: ");
        foreach (var name in names)
        {
            html.Write($"<a href=\"#e-{name}\"><bdi>{name}</bdi></a> ");
        }

        html.WriteMarkup("</p>\n");
    }

    /// <summary>What needs a script stays hidden until there is one.</summary>
    private static void WriteToolbar(HtmlWriter html, Report report)
    {
        html.Write($"<form class=\"toolbar\" role=\"search\" hidden>\n<label>{Texts.Search} <input type=\"search\" id=\"query\" autocomplete=\"off\" dir=\"auto\"></label>\n");
        html.Write($"<label>{Texts.Category} <select id=\"category\"><option value=\"\">{Texts.All}</option>");
        foreach (var outcome in report.Outcomes.DistinctBy(outcome => outcome.Check.Category, StringComparer.Ordinal))
        {
            html.Write($"<option value=\"{outcome.Check.Category}\">{outcome.Check.GetCategory(html.Culture)}</option>");
        }

        html.Write($"</select></label>\n<fieldset><legend>{Texts.Status}</legend>");
        foreach (var status in new[] { CheckStatus.Fail, CheckStatus.Warn, CheckStatus.Inconclusive, CheckStatus.Pass, CheckStatus.Skipped })
        {
            html.WriteMarkup($"<label><input type=\"checkbox\" name=\"status\" value=\"{HtmlStatus.ClassOf(status)}\" checked> ");
            html.Write($"{HtmlStatus.NameOf(status)}</label>\n");
        }

        html.WriteMarkup("</fieldset>\n<p id=\"shown\" role=\"status\"></p>\n</form>\n");
    }
}
