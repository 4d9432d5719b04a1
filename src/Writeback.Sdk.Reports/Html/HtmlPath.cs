namespace Writeback.Sdk.Reports;

/// <summary>The way as a picture: stations and the links between them, those marked that are broken. A list, for those who do not see it.</summary>
internal static class HtmlPath
{
    public static void Write(HtmlWriter html, Report report, DeploymentPath? path)
    {
        if (path is null)
        {
            return;
        }

        var outcomes = report.Outcomes.ToLookup(outcome => path.Find(outcome.Check));
        if (path.Parts.All(part => StateOf(outcomes[part]) == CheckStatus.Skipped))
        {
            return;
        }

        html.Write($"<section aria-labelledby=\"path\">\n<h2 id=\"path\">{Texts.Path}</h2>\n<ol class=\"path\">\n");
        foreach (var part in path.Parts)
        {
            WritePart(html, part, [.. outcomes[part]]);
        }

        html.WriteMarkup("</ol>\n</section>\n");
    }

    private static void WritePart(HtmlWriter html, PathPart part, List<CheckOutcome> outcomes)
    {
        var state = StateOf(outcomes);
        html.WriteMarkup($"<li class=\"{(part.Kind == PathPartKind.Link ? "link" : "station")} {HtmlStatus.ClassOf(state)}\">{IconOf(part.Kind)}");
        html.Write($"<span class=\"name\" dir=\"auto\">{part.Name}</span><span class=\"state\">{StatusMark.Of(state).Symbol} {NameOf(state)}</span>");
        var amiss = outcomes.Where(outcome => outcome.Suppression is null && outcome.Status.IsProblem).ToList();
        if (amiss.Count > 0)
        {
            html.WriteMarkup("<span class=\"ids\">");
            foreach (var outcome in amiss)
            {
                html.Write($"<a href=\"#c-{outcome.Check.Id}\">{outcome.Check.Id}</a> ");
            }

            html.WriteMarkup("</span>");
        }

        html.WriteMarkup("</li>\n");
    }

    /// <summary>The gravest of what counts; skipped where nothing was judged.</summary>
    private static CheckStatus StateOf(IEnumerable<CheckOutcome> outcomes)
    {
        var statuses = outcomes.Select(outcome => outcome.Suppression is null ? outcome.Status : CheckStatus.Pass).ToHashSet();
        return statuses.Contains(CheckStatus.Fail) ? CheckStatus.Fail
            : statuses.Contains(CheckStatus.Warn) ? CheckStatus.Warn
            : statuses.Any(status => status.HasNoVerdict) ? CheckStatus.Inconclusive
            : statuses.Contains(CheckStatus.Pass) ? CheckStatus.Pass
            : CheckStatus.Skipped;
    }

    private static LocalizableText NameOf(CheckStatus state) => state switch
    {
        CheckStatus.Fail => Texts.Broken,
        CheckStatus.Warn => Texts.Weak,
        CheckStatus.Pass => Texts.Works,
        CheckStatus.Skipped => Texts.NotLookedAt,
        _ => Texts.NoVerdict,
    };

    private static string IconOf(PathPartKind kind) => kind switch
    {
        PathPartKind.Cloud => Icon("M7 18h10a4 4 0 0 0 .6-7.96A6 6 0 0 0 6.1 9.1 4.5 4.5 0 0 0 7 18z"),
        PathPartKind.Relay => Icon("M4 8h12l-3-3M20 16H8l3 3"),
        PathPartKind.Server => Icon("M4 4h16v7H4zM4 13h16v7H4zM7.5 7.5h.01M7.5 16.5h.01"),
        PathPartKind.Directory => Icon("M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3"),
        _ => "",
    };

    private static string Icon(string path) => $"<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>";
}
