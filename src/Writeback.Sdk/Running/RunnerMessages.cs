namespace Writeback.Sdk;

/// <summary>The findings that the runner itself gives, where a check could not.</summary>
internal static class RunnerMessages
{
    private static readonly string[] EvidenceParameters = ["evidence", "reason", "kind", "type", "code"];

    public static FindingMessage NotConfigured { get; } = new("NotConfigured", CheckStatus.Skipped, "Not configured. {how}", parameters: ["how"]);

    public static FindingMessage RequiredCheckFailed { get; } = new("RequiredCheckFailed", CheckStatus.Skipped, "Skipped because {checks} failed.", parameters: ["checks"]);

    public static FindingMessage EvidenceUnavailable { get; } = new(
        "EvidenceUnavailable", CheckStatus.Inconclusive, "{evidence} could not be observed: {reason}", parameters: EvidenceParameters);

    public static FindingMessage ProbeDefect { get; } = new(
        "ProbeDefect", CheckStatus.Error, "The probe of {evidence} has a defect: {reason}", "Report it to the authors of the check pack.", EvidenceParameters);

    public static FindingMessage CheckDefect { get; } = new(
        "CheckDefect", CheckStatus.Error, "The check has a defect: it threw {type} ({code}).", "Report it to the authors of the check pack.", ["type", "code"]);

    public static FindingMessage CheckTimedOut { get; } = new(
        "CheckTimedOut", CheckStatus.TimedOut, "The check exceeded its time limit of {limit} and was abandoned.", "Report it to the authors of the check pack.", ["limit"]);

    public static FindingMessage RunTimedOut { get; } = new(
        "RunTimedOut", CheckStatus.TimedOut, "The run reached its time limit before {evidence} was observed.", "Give the run more time: --timeout.", ["evidence"]);

    public static FindingMessage RunCancelled { get; } = new(
        "RunCancelled", CheckStatus.Cancelled, "The run was cancelled before {evidence} was observed.", parameters: ["evidence"]);

    public static FindingMessage RunTimedOutBeforeVerdict { get; } = new(
        "RunTimedOutBeforeVerdict", CheckStatus.TimedOut, "The run reached its time limit before the check came to a verdict.", "Give the run more time: --timeout.");

    public static FindingMessage RunCancelledBeforeVerdict { get; } = new(
        "RunCancelledBeforeVerdict", CheckStatus.Cancelled, "The run was cancelled before the check came to a verdict.");

    /// <summary>The finding of a check whose evidence could not be had.</summary>
    public static Finding ForFailure(ObservationFailure failure)
    {
        var evidence = failure.Evidence ?? failure.Type;
        return failure.Kind switch
        {
            FailureKind.NotConfigured => NotConfigured.Create([failure.Explanation]),
            FailureKind.RunTimedOut => RunTimedOut.Create([evidence]),
            FailureKind.Cancelled => RunCancelled.Create([evidence]),
            FailureKind.Defect => ProbeDefect.Create([evidence, Reason(failure), failure.Kind, failure.Type, failure.Code]),
            _ => EvidenceUnavailable.Create([evidence, Reason(failure), failure.Kind, failure.Type, failure.Code]),
        };
    }

    /// <summary>What a finding of the runner's own says of an error, for telemetry; nothing for findings of checks.</summary>
    public static CheckError ErrorOf(Finding finding)
    {
        var message = finding.Message;
        return message == EvidenceUnavailable || message == ProbeDefect ? new(finding.Arguments[3] as string, finding.Arguments[2] as FailureKind?)
            : message == CheckDefect ? new(finding.Arguments[0] as string, null)
            : message == NotConfigured ? new(null, FailureKind.NotConfigured)
            : message == RunTimedOut ? new(null, FailureKind.RunTimedOut)
            : message == RunCancelled ? new(null, FailureKind.Cancelled)
            : default;
    }

    private static string Reason(ObservationFailure failure)
    {
        if (failure.Explanation is { } explanation)
        {
            return explanation;
        }

        var kind = failure.Kind switch
        {
            FailureKind.Unavailable => "the source could not be reached or read",
            FailureKind.TimedOut => "the source did not answer in time",
            FailureKind.Denied => "the source refused access",
            FailureKind.Malformed => "the source gave something that cannot be read",
            FailureKind.CircuitOpen => "the target failed too often and is no longer asked",
            _ => "the probe failed unexpectedly",
        };
        return failure.Code is { } code ? $"{kind} ({failure.Type} {code})." : $"{kind} ({failure.Type}).";
    }
}
