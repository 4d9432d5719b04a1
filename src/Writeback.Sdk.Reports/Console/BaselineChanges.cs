using Spectre.Console.Rendering;

namespace Writeback.Sdk.Reports;

/// <summary>What has changed since the baseline: a line for each kind of change.</summary>
internal static class BaselineChanges
{
    private static readonly (FindingChange Change, CheckStatus Mark, string Title)[] Lines =
    [
        (FindingChange.New, CheckStatus.Fail, "New"),
        (FindingChange.Worse, CheckStatus.Fail, "Worse"),
        (FindingChange.Unclear, CheckStatus.Inconclusive, "No longer judged"),
        (FindingChange.Better, CheckStatus.Warn, "Better"),
        (FindingChange.Fixed, CheckStatus.Pass, "Fixed"),
        (FindingChange.Gone, CheckStatus.NotApplicable, "No longer in the report"),
    ];

    public static IEnumerable<IRenderable> Compose(ReportDiff? baseline)
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
                yield return ConsoleReportRenderer.Line(StatusMark.Of(mark), $"{title}: {string.Join(", ", names)}");
            }
        }

        if (!isChanged)
        {
            yield return ConsoleReportRenderer.Line(StatusMark.Of(CheckStatus.NotApplicable), "Nothing has changed.");
        }
    }

    private static string NameOf(RecordedFinding finding) => finding.Subject is { } subject ? $"{finding.CheckId} ({subject})" : finding.CheckId;
}
