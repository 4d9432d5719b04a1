namespace Writeback.Sdk.Reports;

/// <summary>What people call the changes between two reports, the gravest first. What has not changed is not told.</summary>
internal static class ChangeTexts
{
    public static IReadOnlyList<(FindingChange Change, CheckStatus Mark, LocalizableText Title)> All { get; } =
    [
        (FindingChange.New, CheckStatus.Fail, Texts.ChangeNew),
        (FindingChange.Worse, CheckStatus.Fail, Texts.ChangeWorse),
        (FindingChange.Unclear, CheckStatus.Inconclusive, Texts.ChangeUnclear),
        (FindingChange.Better, CheckStatus.Warn, Texts.ChangeBetter),
        (FindingChange.Fixed, CheckStatus.Pass, Texts.ChangeFixed),
        (FindingChange.Gone, CheckStatus.NotApplicable, Texts.ChangeGone),
    ];

    public static LocalizableText Of(FindingChange change) => All.First(entry => entry.Change == change).Title;
}
