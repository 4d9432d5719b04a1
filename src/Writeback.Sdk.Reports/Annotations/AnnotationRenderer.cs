using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Writes what is amiss as commands of a build server, which shows them beside the build: the gravest first, root causes before what else
/// is wrong; where there is a baseline, only what is new, worse or no longer judged.
/// </summary>
public abstract class AnnotationRenderer : IReportRenderer
{
    // GitHub shows ten of each kind a step, and drops the rest without a word; on any server more are no longer read.
    private const int MaxOfAKind = 10;

    private protected AnnotationRenderer()
    {
    }

    /// <inheritdoc/>
    public abstract string Format { get; }

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        var text = new StringBuilder();
        foreach (var line in Compose(report, settings))
        {
            text.Append(line).Append('\n');
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One command.</summary>
    private protected abstract string Command(AnnotationKind kind, string code, string title, string message);

    private IEnumerable<string> Compose(Report report, ReportSettings settings)
    {
        var culture = settings.Culture;
        if (report.Run.Interruption != RunInterruption.None)
        {
            yield return Command(AnnotationKind.Error, settings.ToolName, settings.ToolName, (report.Run.Interruption == RunInterruption.Cancelled ? Texts.IncompleteCancelled : Texts.IncompleteTimedOut).GetText(culture));
        }

        foreach (var kind in Gather(report, settings.Baseline).GroupBy(annotation => annotation.Kind).OrderBy(group => group.Key))
        {
            var rows = kind.Select(annotation => annotation.Row).ToList();
            var shown = rows.Count > MaxOfAKind ? MaxOfAKind - 1 : rows.Count;
            foreach (var row in rows.Take(shown))
            {
                yield return Command(kind.Key, row.Check.Id, $"{row.Check.Id} {row.Check.GetTitle(culture)}", Message(row, culture));
            }

            if (rows.Count > shown)
            {
                yield return Command(kind.Key, settings.ToolName, settings.ToolName, Texts.AnnotationMore(rows.Count - shown).GetText(culture));
            }
        }
    }

    private static IEnumerable<(AnnotationKind Kind, ReportRow Row)> Gather(Report report, ReportDiff? baseline)
    {
        var causes = report.Verdict.RootCauses.Select(cause => cause.Outcome.Check.Id).ToList();
        return ReportRow.Of(report)
            .Where(row => row.Suppression is null && (row.Status.IsProblem || row.Status.HasNoVerdict))
            .Where(row => baseline is null || baseline.GetChange(row.Check.Id, row.Subject) is FindingChange.New or FindingChange.Worse or FindingChange.Unclear)
            .Select(row => (Kind: KindOf(row), Row: row))
            .OrderBy(annotation => causes.IndexOf(annotation.Row.Check.Id) is >= 0 and var rank ? rank : int.MaxValue);
    }

    private static AnnotationKind KindOf(ReportRow row) => row switch
    {
        { Status.IsDefect: true } or { Gravity: Severity.Error } => AnnotationKind.Error,
        { Gravity: Severity.Warning } => AnnotationKind.Warning,
        _ => AnnotationKind.Notice,
    };

    private static string Message(ReportRow row, CultureInfo culture)
    {
        var text = row.GetText(culture);
        var about = row.Subject is { } subject ? $"{subject}: {text}" : text;
        return ForeignText.ForPeople(row.GetRemedy(culture) is { } remedy ? $"{about} → {remedy}" : about);
    }
}
