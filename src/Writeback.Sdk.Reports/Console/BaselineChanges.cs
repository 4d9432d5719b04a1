using System.Globalization;
using Spectre.Console.Rendering;

namespace Writeback.Sdk.Reports;

/// <summary>What has changed since the baseline: a line for each kind of change.</summary>
internal static class BaselineChanges
{
    public static IEnumerable<IRenderable> Compose(ReportDiff? baseline, CultureInfo culture)
    {
        if (baseline is null)
        {
            yield break;
        }

        var isChanged = false;
        foreach (var (change, mark, title) in ChangeTexts.All)
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
