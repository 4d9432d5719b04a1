namespace Writeback.Sdk;

/// <summary>Which of several statuses speaks for all of them: nothing that is unknown hides behind a pass.</summary>
internal static class StatusOrder
{
    /// <summary>The status that matters more.</summary>
    public static CheckStatus Worse(CheckStatus left, CheckStatus right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(CheckStatus status) => status switch
    {
        CheckStatus.Fail => 8,
        CheckStatus.Error => 7,
        CheckStatus.TimedOut => 6,
        CheckStatus.Cancelled => 5,
        CheckStatus.Inconclusive => 4,
        CheckStatus.Warn => 3,
        CheckStatus.Skipped => 2,
        CheckStatus.Pass => 1,
        _ => 0,
    };
}
