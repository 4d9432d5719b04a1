using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary>The exit codes of the tool: a contract with scripts.</summary>
public static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Success = 0;

    /// <summary>Something at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command or its configuration is wrong; nothing was run.</summary>
    public const int InvalidCommand = 2;

    /// <summary>The run could not be completed; a report was written all the same.</summary>
    public const int Incomplete = 3;

    /// <summary>The run was interrupted; the report so far was written.</summary>
    public const int Interrupted = 130;

    /// <summary>The exit code of a report. That a run could not be completed outweighs what it found until then.</summary>
    /// <param name="report">The report.</param>
    /// <param name="failOn">How grave an outcome has to be.</param>
    /// <param name="baseline">What has changed since an earlier report; where it is given, only what is new or worse counts.</param>
    public static int Of(Report report, Severity failOn, ReportDiff? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Run is { Interruption: RunInterruption.Cancelled, Source: RunSource.Live })
        {
            return Interrupted;
        }

        // That the evidence of a bundle is incomplete is no interruption of this run.
        if (report.Run.Interruption != RunInterruption.None
            || report.Outcomes.Any(outcome => outcome.Status is CheckStatus.Error or CheckStatus.TimedOut or CheckStatus.Cancelled))
        {
            return Incomplete;
        }

        return failOn != Severity.None && report.Outcomes.Any(outcome => Counts(outcome, failOn, baseline)) ? Findings : Success;
    }

    private static bool Counts(CheckOutcome outcome, Severity failOn, ReportDiff? baseline)
        => baseline is null
            ? outcome.Gravity >= failOn
            : outcome.Findings.Any(finding => outcome.GetGravity(finding) >= failOn
                && baseline.GetChange(outcome.Check.Id, finding.Subject) is FindingChange.New or FindingChange.Worse);
}
