using System.Globalization;

namespace Writeback.Sdk.Reports;

/// <summary>What can be drawn: latency as percentile bars, a whole and its parts, events and attempts on a line of time. Tables, so that nobody needs to see the pictures.</summary>
internal static class HtmlFigures
{
    private const int MaxRows = 60;
    private const double Width = 1000;

    public static void Write(HtmlWriter html, Report report, ReportSettings settings)
    {
        var figures = report.Evidence.SelectMany(evidence => evidence.Observations.SelectMany(evidence.GetFigures)).ToList();
        WriteLatency(html, [.. figures.OfType<PercentileFigure>()]);
        foreach (var breakdown in figures.OfType<BreakdownFigure>())
        {
            WriteBreakdown(html, breakdown);
        }

        foreach (var timeline in figures.OfType<TimelineFigure>().Where(timeline => timeline.Events.Count > 0))
        {
            WriteTimeline(html, timeline, settings);
        }
    }

    private static void WriteLatency(HtmlWriter html, List<PercentileFigure> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        // On a scale of its own each, they could not be compared.
        var longest = figures.SelectMany(figure => figure.Marks).Select(mark => mark.Value.TotalMilliseconds).DefaultIfEmpty(1).Max();
        html.Write($"<section aria-labelledby=\"latency\">\n<h2 id=\"latency\">{Texts.Latency}</h2>\n<table class=\"figure\">\n<thead><tr><th scope=\"col\">{Texts.Subject}</th><th scope=\"col\" class=\"picture\"><span class=\"visually-hidden\">{Texts.Picture}</span></th><th scope=\"col\">{Texts.Percentiles}</th><th scope=\"col\">{Texts.Count}</th></tr></thead>\n<tbody>\n");
        foreach (var figure in figures.Take(MaxRows))
        {
            html.Write($"<tr><th scope=\"row\"><bdi>{figure.Subject}</bdi></th><td class=\"picture\">");
            Picture(html, figure.Marks.Reverse().Select(mark => (0.0, mark.Value.TotalMilliseconds / longest * Width, mark.Percent >= 100 ? "p100" : mark.Percent > 50 ? "p95" : "p50")));
            html.WriteMarkup("</td><td>");
            foreach (var mark in figure.Marks)
            {
                html.Write($"<bdi class=\"part\">{(mark.Percent >= 100 ? Texts.Longest.GetText(html.Culture) : (mark.Percent / 100).ToString("P0", html.Culture))} {HtmlStatus.Of(mark.Value)}</bdi> ");
            }

            html.Write($"</td><td><bdi>{Texts.ConnectionCount(figure.Count, figure.Failed)}</bdi></td></tr>\n");
        }

        End(html, figures.Count);
    }

    private static void WriteBreakdown(HtmlWriter html, BreakdownFigure figure)
    {
        var all = Math.Max(1, figure.Parts.Sum(part => part.Count));
        html.Write($"<section>\n<h2>{Texts.Breakdown} <bdi>{figure.Subject}</bdi></h2>\n<table class=\"figure\">\n<thead><tr><th scope=\"col\">{Texts.What}</th><th scope=\"col\" class=\"picture\"><span class=\"visually-hidden\">{Texts.Picture}</span></th><th scope=\"col\">{Texts.Count}</th><th scope=\"col\">{Texts.Share}</th></tr></thead>\n<tbody>\n");
        foreach (var part in figure.Parts.Take(MaxRows))
        {
            html.Write($"<tr><th scope=\"row\">{part.Name}</th><td class=\"picture\">");
            Picture(html, [(0, part.Count * Width / all, part.IsProblem ? "bad" : "good")]);
            html.Write($"</td><td>{part.Count}</td><td>{((double)part.Count / all).ToString("P1", html.Culture)}</td></tr>\n");
        }

        End(html, figure.Parts.Count);
    }

    private static void WriteTimeline(HtmlWriter html, TimelineFigure figure, ReportSettings settings)
    {
        var (from, to) = (figure.Events[0].At, figure.Events[^1].At);
        var span = Math.Max(1, (to - from).TotalMilliseconds);
        html.Write($"<section>\n<h2>{Texts.Events} <bdi>{figure.Subject}</bdi></h2>\n");
        Picture(html, figure.Events.Take(2000).Select(item => (((item.At - from).TotalMilliseconds / span) * (Width - 4), 4.0, item.IsFailure ? "bad" : "good")), "strip");
        html.WriteMarkup("<p class=\"scale\">");
        HtmlStatus.WriteTime(html, from, settings);
        html.WriteMarkup(" – ");
        HtmlStatus.WriteTime(html, to, settings);
        html.Write($"</p>\n<table class=\"figure\">\n<thead><tr><th scope=\"col\">{Texts.When}</th><th scope=\"col\">{Texts.What}</th><th scope=\"col\">{Texts.Result}</th><th scope=\"col\">{Texts.Why}</th></tr></thead>\n<tbody>\n");

        // The latest are what one came for.
        foreach (var item in figure.Events.Reverse().Take(MaxRows))
        {
            html.WriteMarkup("<tr><td>");
            HtmlStatus.WriteTime(html, item.At, settings);
            html.Write($"</td><td><span dir=\"auto\">{item.Name}</span></td><td>");
            HtmlStatus.WriteMark(html, item.IsFailure ? CheckStatus.Fail : CheckStatus.Pass);
            html.Write($"</td><td><span dir=\"auto\">{item.Detail}</span></td></tr>\n");
        }

        End(html, figure.Events.Count);
    }

    /// <summary>The attempts of probes, those that failed first; evidence that was had at once tells nothing here.</summary>
    public static void WriteAttempts(HtmlWriter html, Report report, ReportSettings settings)
    {
        var lanes = report.Evidence
            .SelectMany(evidence => evidence.Observations.Select(observation => (evidence.Descriptor.Name, Observation: observation)))
            .Where(lane => lane.Observation.Attempts.Count > 0)
            .ToList();
        if (lanes.Count == 0)
        {
            return;
        }

        var from = lanes.Min(lane => lane.Observation.Attempts[0].StartedAt);
        var to = lanes.Max(lane => lane.Observation.Attempts[^1] is var last ? last.StartedAt + last.Duration : default);
        var span = Math.Max(1, (to - from).TotalMilliseconds);
        html.Write($"<section aria-labelledby=\"attempts\">\n<h2 id=\"attempts\">{Texts.Attempts}</h2>\n<p class=\"scale\">");
        HtmlStatus.WriteTime(html, from, settings);
        html.Write($" + <bdi>{HtmlStatus.Of(to - from)}</bdi></p>\n<table class=\"figure\">\n<thead><tr><th scope=\"col\">{Texts.What}</th><th scope=\"col\" class=\"picture\"><span class=\"visually-hidden\">{Texts.Picture}</span></th><th scope=\"col\">{Texts.Result}</th><th scope=\"col\">{Texts.Duration}</th></tr></thead>\n<tbody>\n");
        foreach (var (name, observation) in lanes
            .OrderByDescending(lane => lane.Observation.Attempts.Count(attempt => attempt.Failure is not null))
            .ThenByDescending(lane => lane.Observation.Attempts.Sum(attempt => attempt.Duration.Ticks))
            .Take(MaxRows))
        {
            var attempts = observation.Attempts;
            html.Write($"<tr><th scope=\"row\"><a href=\"#e-{name}\"><bdi>{name}</bdi></a> <bdi>{observation.Subject}</bdi></th><td class=\"picture\">");
            Picture(html, attempts.Select(attempt => (
                (attempt.StartedAt - from).TotalMilliseconds / span * Width, Math.Max(4, attempt.Duration.TotalMilliseconds / span * Width), attempt.Failure is null ? "good" : "bad")));
            html.Write($"</td><td><bdi>{Texts.AttemptCount(attempts.Count)}</bdi>");
            foreach (var failure in attempts.Select(attempt => attempt.Failure).OfType<ObservationFailure>().Select(failure => failure.Code ?? failure.Type).Distinct(StringComparer.Ordinal))
            {
                html.Write($" <span class=\"badge fail\">{failure}</span>");
            }

            html.Write($"</td><td><bdi>{HtmlStatus.Of(new TimeSpan(attempts.Sum(attempt => attempt.Duration.Ticks)))}</bdi></td></tr>\n");
        }

        End(html, lanes.Count);
    }

    private static void End(HtmlWriter html, int count)
    {
        html.WriteMarkup("</tbody>\n</table>\n");
        if (count > MaxRows)
        {
            html.Write($"<p>{Texts.More(count - MaxRows)}</p>\n");
        }

        html.WriteMarkup("</section>\n");
    }

    /// <summary>Bars beside each other or upon each other. Attributes, not styles: the page allows no style but its own.</summary>
    private static void Picture(HtmlWriter html, IEnumerable<(double X, double Width, string Kind)> bars, string kind = "bar")
    {
        html.WriteMarkup($"<svg class=\"{kind}\" viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        foreach (var (x, width, bar) in bars)
        {
            html.WriteMarkup(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"{bar}\" x=\"{x:0.#}\" y=\"0\" width=\"{width:0.#}\" height=\"16\"/>"));
        }

        html.WriteMarkup("</svg>");
    }
}
