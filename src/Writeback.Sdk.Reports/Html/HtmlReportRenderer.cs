namespace Writeback.Sdk.Reports;

/// <summary>
/// Writes the report as one self-contained page for people: verdict, the way with its broken part, root causes with what helps, everything
/// that was found, and the evidence. It is whole without script; with it, it can be searched, filtered and copied from.
/// </summary>
public sealed class HtmlReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        var html = new HtmlWriter(settings.Culture);
        Write(html, report, settings);
        await output.WriteAsync(BuildCommands.EscapeMarkup(html.ToUtf8()), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Write(HtmlWriter html, Report report, ReportSettings settings)
    {
        var verdict = report.Verdict;
        var summary = verdict.GetSummary(settings.Culture);
        HtmlPage.WriteStart(html, $"{StatusMark.Of(verdict.Status).Symbol} {summary}", $"{settings.ToolName} {settings.ToolVersion}");
        html.Write($"<body data-copy=\"{Texts.Copy}\" data-copied=\"{Texts.Copied}\" data-shown=\"{Texts.Shown("{0}", "{1}")}\">\n");
        html.Write($"<a class=\"skip\" href=\"#content\">{Texts.SkipToContent}</a>\n");
        HtmlVerdict.Write(html, report, settings, summary);
        html.WriteMarkup("<main id=\"content\" tabindex=\"-1\">\n");
        HtmlPath.Write(html, report, settings.Path);
        HtmlChecks.WriteCauses(html, report, settings);
        HtmlDiff.WriteSection(html, settings.Baseline);
        HtmlChecks.WriteWarnings(html, report, settings);
        HtmlChecks.WriteUnjudged(html, report, settings);
        HtmlFigures.Write(html, report, settings);
        HtmlChecks.WriteAll(html, report, settings);
        HtmlSuppressions.Write(html, report);
        HtmlFigures.WriteAttempts(html, report, settings);
        HtmlEvidence.Write(html, report, settings);
        html.Write($"</main>\n<footer><p dir=\"auto\">{new HtmlSentence(RunLine.Of(report, settings))}</p></footer>\n");
        HtmlPage.WriteEnd(html);
    }
}
