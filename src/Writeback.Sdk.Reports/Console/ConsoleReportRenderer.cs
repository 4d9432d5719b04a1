using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Writes the report for people at a terminal or in a log: verdict first, then root causes with their remedies, what was
/// skipped because of them, and the rest in a line each.
/// </summary>
public sealed partial class ConsoleReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "console";

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = settings.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = settings.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,

            // On a build server they would switch escape sequences on, whatever was asked for.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Math.Max(40, settings.Width);
        console.Profile.Capabilities.Unicode = true;
        var rows = new Rows(Compose(report, settings));
        if (settings.Color)
        {
            console.Write(rows);
        }
        else
        {
            // Writing without escape sequences, the library resets the colours of the process's own terminal at every change of style.
            text.Write(string.Concat(rows.GetSegments(console).Where(segment => !segment.IsControlCode).Select(segment => segment.Text)));
        }

        // Each line was padded to the width; trailing blanks help nobody in a log.
        var lines = ForeignText.WithoutCommands(TrailingBlanks().Replace(text.ToString().ReplaceLineEndings("\n").TrimEnd('\n'), "")) + "\n";
        if (LeftToRightRuns.IsRightToLeft(settings.Culture))
        {
            // After lines have been broken: each of them is a paragraph to a terminal.
            lines = LeftToRightRuns.Isolate(lines);
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(lines), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<IRenderable> Compose(Report report, ReportSettings settings)
    {
        var culture = settings.Culture;
        var verdict = report.Verdict;
        yield return Line(StatusMark.Of(verdict.Status), verdict.GetSummary(culture), bold: true);
        if (report.Run.Interruption != RunInterruption.None)
        {
            yield return Line(
                StatusMark.Of(CheckStatus.Cancelled),
                (report.Run.Interruption == RunInterruption.Cancelled ? Texts.IncompleteCancelled : Texts.IncompleteTimedOut).GetText(culture));
        }

        foreach (var section in new[]
        {
            Section(Texts.RootCauses.GetText(culture), verdict.RootCauses.SelectMany(cause => Cause(report, cause, culture))),
            Section(Texts.Warnings.GetText(culture), report.Outcomes.Where(outcome => outcome is { Status: CheckStatus.Warn, Suppression: null }).SelectMany(outcome => Details(outcome, culture))),
            Section(Texts.NoVerdict.GetText(culture), report.Outcomes.Where(outcome => outcome.Status.HasNoVerdict).SelectMany(outcome => Details(outcome, culture))),
            Section(Texts.SkippedByCauses.GetText(culture), SkippedByCause(report, culture)),
            Section(Texts.AlsoSkipped.GetText(culture), NotConfigured(report, culture)),
            Section(Texts.SinceBaseline.GetText(culture), BaselineChanges.Compose(settings.Baseline, culture)),
            Section(Texts.Suppressed.GetText(culture), SuppressedFindings.Compose(report, culture)),
            Section(Texts.TheRest.GetText(culture), PassedByCategory(report, culture)),
        })
        {
            foreach (var renderable in section)
            {
                yield return renderable;
            }
        }

        yield return new Text("");
        yield return Printable(RunLine.Of(report, settings), new Style(decoration: Decoration.Dim));
    }

    private static IEnumerable<IRenderable> Section(string heading, IEnumerable<IRenderable> content)
    {
        var isFirst = true;
        foreach (var renderable in content)
        {
            if (isFirst)
            {
                isFirst = false;
                yield return new Text("");
                yield return new Text(heading, new Style(decoration: Decoration.Bold | Decoration.Underline));
            }

            yield return renderable;
        }
    }

    private static IEnumerable<IRenderable> Cause(Report report, RootCause cause, CultureInfo culture)
    {
        foreach (var renderable in Details(cause.Outcome, culture))
        {
            yield return renderable;
        }

        if (EvidenceOfCheck.NamesOf(report, cause.Outcome.Check) is { Count: > 0 } names)
        {
            yield return Indented(Texts.EvidenceLine(string.Join(", ", names)).GetText(culture), new Style(decoration: Decoration.Dim));
        }

        if (cause.Explains.Count > 0)
        {
            yield return Indented(Texts.Explains(cause.Explains.Select(outcome => outcome.Check.Id).ToList()).GetText(culture), new Style(decoration: Decoration.Dim));
        }
    }

    /// <summary>A check with every finding that is not a pass, and each remedy once, after the findings it cures.</summary>
    private static IEnumerable<IRenderable> Details(CheckOutcome outcome, CultureInfo culture)
    {
        yield return Line(StatusMark.Of(outcome.Status), $"{outcome.Check.Id}  {outcome.Check.GetTitle(culture)}", bold: true);
        var findings = outcome.Findings.Where(finding => finding.Suppression is null && finding.Status is not (CheckStatus.Pass or CheckStatus.NotApplicable or CheckStatus.Skipped)).ToList();
        foreach (var remedy in findings.GroupBy(finding => finding.GetRemedy(culture)))
        {
            foreach (var finding in remedy)
            {
                var text = finding.GetText(culture);
                yield return Indented(finding.Subject is { } subject ? $"{subject}: {text}" : text);
            }

            if (remedy.Key is { } cure)
            {
                yield return Indented(Texts.RemedyLine(cure).GetText(culture), new Style(foreground: Color.Teal));
            }
        }

        foreach (var reference in findings.SelectMany(finding => finding.Message.References).Distinct(StringComparer.Ordinal))
        {
            // Never broken, so that it can be clicked and copied.
            yield return new VerbatimLine($"  {ForeignText.Printable(reference)}", new Style(decoration: Decoration.Dim));
        }
    }

    private static IEnumerable<IRenderable> SkippedByCause(Report report, CultureInfo culture)
        => report.Outcomes
            .Where(outcome => outcome.Because.Count > 0)
            .GroupBy(outcome => (Because: string.Join(", ", outcome.Because), Subjects: SkippedSubjects(outcome)))
            .Select(group => Line(
                StatusMark.Of(CheckStatus.Skipped),
                (group.Key.Subjects.Length == 0
                    ? Texts.SkippedBecause(group.Select(outcome => outcome.Check.Id).ToList(), group.Key.Because)
                    : Texts.SkippedBecauseFor(group.Select(outcome => outcome.Check.Id).ToList(), group.Key.Because, group.Key.Subjects)).GetText(culture)));

    /// <summary>Which subjects were skipped, where a check has others as well.</summary>
    private static string SkippedSubjects(CheckOutcome outcome)
    {
        var skipped = outcome.Findings.Where(finding => finding.Status == CheckStatus.Skipped).ToList();
        return skipped.Count == outcome.Findings.Count ? "" : string.Join(", ", skipped.Select(finding => finding.Subject));
    }

    private static IEnumerable<IRenderable> NotConfigured(Report report, CultureInfo culture)
        => report.Outcomes
            .Where(outcome => outcome.Status == CheckStatus.Skipped && outcome.Because.Count == 0 && outcome.Findings.Count > 0)
            .GroupBy(outcome => outcome.Findings[0].GetText(culture))
            .Select(group => Line(StatusMark.Of(CheckStatus.Skipped), $"{string.Join(", ", group.Select(outcome => outcome.Check.Id))}: {group.Key}"));

    private static IEnumerable<IRenderable> PassedByCategory(Report report, CultureInfo culture)
        => report.Outcomes
            .Where(outcome => outcome.Status is CheckStatus.Pass or CheckStatus.NotApplicable)
            .GroupBy(outcome => (Category: outcome.Check.GetCategory(culture), outcome.Status))
            .Select(group => Line(
                StatusMark.Of(group.Key.Status),
                (group.Key.Status == CheckStatus.Pass
                    ? Texts.PassedInCategory(group.Key.Category, group.Count(), group.Select(outcome => outcome.Check.Id).ToList())
                    : Texts.NotApplicableInCategory(group.Key.Category, group.Count(), group.Select(outcome => outcome.Check.Id).ToList())).GetText(culture)));

    internal static Grid Line(StatusMark mark, string text, bool bold = false)
        => Columns(new Text(mark.Symbol, mark.Style), Printable(text, bold ? new Style(decoration: Decoration.Bold) : Style.Plain));

    internal static Grid Indented(string text, Style? style = null) => Columns(new Text(" "), Printable(text, style ?? Style.Plain));

    private static Text Printable(string text, Style style) => new(ForeignText.ForPeople(text), style);

    private static Grid Columns(Text mark, Text text)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = 1, NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        return grid.AddRow(mark, text);
    }

    /// <summary>Blanks after which nothing but blanks and colours follows in the line.</summary>
    [GeneratedRegex("""[ ]+(?=(?:[ ]|\x1B\[[0-9;]*m)*$)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TrailingBlanks();
}
