namespace Writeback.Sdk.Reports;

/// <summary>What the statuses have in common for those who read a report.</summary>
internal static class StatusGroups
{
    extension(CheckStatus status)
    {
        /// <summary>Whether something is amiss.</summary>
        public bool IsProblem => status is CheckStatus.Fail or CheckStatus.Warn;

        /// <summary>Whether the check wanted to judge, and could not.</summary>
        public bool HasNoVerdict => status is CheckStatus.Inconclusive or CheckStatus.Error or CheckStatus.TimedOut or CheckStatus.Cancelled;

        /// <summary>Whether the run came to grief here.</summary>
        public bool IsDefect => status is CheckStatus.Error or CheckStatus.TimedOut or CheckStatus.Cancelled;
    }
}
