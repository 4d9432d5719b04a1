namespace Writeback.Sdk;

/// <summary>The findings that the runner itself gives, where a check could not.</summary>
internal static class RunnerMessages
{
    private static readonly string[] EvidenceParameters = ["evidence", "reason", "kind", "type", "code"];

    public static FindingMessage NotConfigured { get; } = new("NotConfigured", CheckStatus.Skipped, Texts.Catalogue, ["how"]);

    public static FindingMessage RequiredCheckFailed { get; } = new("RequiredCheckFailed", CheckStatus.Skipped, Texts.Catalogue, ["checks"]);

    public static FindingMessage EvidenceUnavailable { get; } = new("EvidenceUnavailable", CheckStatus.Inconclusive, Texts.Catalogue, EvidenceParameters);

    public static FindingMessage ProbeDefect { get; } = new("ProbeDefect", CheckStatus.Error, Texts.Catalogue, EvidenceParameters);

    public static FindingMessage CheckDefect { get; } = new("CheckDefect", CheckStatus.Error, Texts.Catalogue, ["type", "code"]);

    public static FindingMessage CheckTimedOut { get; } = new("CheckTimedOut", CheckStatus.TimedOut, Texts.Catalogue, ["limit"]);

    public static FindingMessage RunTimedOut { get; } = new("RunTimedOut", CheckStatus.TimedOut, Texts.Catalogue, ["evidence"]);

    public static FindingMessage RunCancelled { get; } = new("RunCancelled", CheckStatus.Cancelled, Texts.Catalogue, ["evidence"]);

    public static FindingMessage RunTimedOutBeforeVerdict { get; } = new("RunTimedOutBeforeVerdict", CheckStatus.TimedOut, Texts.Catalogue);

    public static FindingMessage RunCancelledBeforeVerdict { get; } = new("RunCancelledBeforeVerdict", CheckStatus.Cancelled, Texts.Catalogue);

    /// <summary>The finding of a check whose evidence could not be had.</summary>
    public static Finding ForFailure(ObservationFailure failure)
    {
        var evidence = failure.Evidence ?? failure.Type;
        return failure.Kind switch
        {
            FailureKind.NotConfigured => NotConfigured.Create([failure.LocalizableExplanation]),
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

    private static LocalizableText Reason(ObservationFailure failure)
    {
        if (failure.LocalizableExplanation is { } explanation)
        {
            return explanation;
        }

        var kind = failure.Kind switch
        {
            FailureKind.Unavailable => Texts.ReasonUnavailable,
            FailureKind.TimedOut => Texts.ReasonTimedOut,
            FailureKind.Denied => Texts.ReasonDenied,
            FailureKind.Malformed => Texts.ReasonMalformed,
            FailureKind.CircuitOpen => Texts.ReasonCircuitOpen,
            _ => Texts.ReasonDefect,
        };
        return failure.Code is { } code ? Texts.ReasonWithCode(kind, failure.Type, code) : Texts.ReasonWithType(kind, failure.Type);
    }
}
