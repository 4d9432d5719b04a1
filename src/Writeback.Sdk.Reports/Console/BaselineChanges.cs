using System.Globalization;
using Spectre.Console.Rendering;

namespace Writeback.Sdk.Reports;

/// <summary>What has changed since the baseline: a line for each kind of change.</summary>
internal static class BaselineChanges
{
    private static readonly (FindingChange Change, CheckStatus Mark, LocalizableText Title)[] Lines =
    [
        (FindingChange.New, CheckStatus.Fail, Texts.ChangeNew),
        (FindingChange.Worse, CheckStatus.Fail, Texts.ChangeWorse),
        (FindingChange.Unclear, CheckStatus.Inconclusive, Texts.ChangeUnclear),
        (FindingChange.Better, CheckStatus.Warn, Texts.ChangeBetter),
        (FindingChange.Fixed, CheckStatus.Pass, Texts.ChangeFixed),
        (FindingChange.Gone, CheckStatus.NotApplicable, Texts.ChangeGone),
    ];

    public static IEnumerable<IRenderable> Compose(ReportDiff? baseline, CultureInfo culture)
    {
        if (baseline is null)
        {
            yield break;
        }

        var isChanged = false;
        foreach (var (change, mark, title) in Lines)
        {
            var names = baseline.Differences.Where(difference => difference.Change == change).Select(difference => NameOf(difference.Either)).ToList();
            if (names.Count > 0)
            {
                isChanged = true;
                yield return ConsoleReportRenderer.Line(StatusMark.Of(mark), $"{title.GetText(culture)}: {string.Join(", ", names)}");
            }
        }

        if (!isChanged)
        {
            yield return ConsoleReportRenderer.Line(StatusMark.Of(CheckStatus.NotApplicable), Texts.NothingChanged.GetText(culture));
        }
    }

    private static string NameOf(RecordedFinding finding) => finding.Subject is { } subject ? $"{finding.CheckId} ({subject})" : finding.CheckId;
}
