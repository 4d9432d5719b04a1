using Microsoft.Extensions.Logging;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>Judges one check: whether it can be evaluated, and what came of it. Whatever a check does, the result is an outcome.</summary>
internal sealed class CheckJudge(CheckRegistry registry, object?[]? options, EvidenceSlot[] evidence, OutcomeTable outcomes, ILogger logger)
{
    // By check, for checks that fan out and may be required by others: what became of each element.
    private readonly ElementOutcome[]?[]? _elements = HasRequirements(registry.Data) ? new ElementOutcome[registry.Data.Checks.Length][] : null;

    public OutcomeData Judge(int check)
    {
        try
        {
            var descriptor = registry.Data.Checks[check];
            if (descriptor.Uses.Count == 0 && descriptor.Requires.Count == 0)
            {
                return Outcome(Evaluate(descriptor, 0));
            }

            if (EvidenceAvailability.FindFailure(evidence, descriptor.Uses, registry) is { } failure && failure.Kind is FailureKind.NotConfigured)
            {
                return Outcome(RunnerMessages.ForFailure(failure));
            }

            return EachSlot(descriptor) is { } each ? JudgeEach(descriptor, each) : JudgeOnce(descriptor);
        }
        catch (Exception exception)
        {
            // A check that throws is an error outcome, never a pass and never the end of the run. Its text may hold secrets.
            return Defect(check, exception);
        }
    }

    public static OutcomeData Outcome(object? findings) => new() { Findings = findings, Status = StatusOf(findings) };

    private static bool HasRequirements(RegistryData data)
    {
        foreach (var check in data.Checks)
        {
            if (check.Requires.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int? EachSlot(CheckDescriptor check)
    {
        foreach (var use in check.Uses)
        {
            if (use.IsEach)
            {
                return use.Slot;
            }
        }

        return null;
    }

    private static CheckStatus StatusOf(object? findings)
    {
        if (findings is not Finding[] many)
        {
            return (findings as Finding)?.Status ?? CheckStatus.NotApplicable;
        }

        var worst = CheckStatus.NotApplicable;
        foreach (var finding in many)
        {
            worst = StatusOrder.Worse(worst, finding.Status);
        }

        return worst;
    }

    private OutcomeData JudgeOnce(CheckDescriptor check)
    {
        if (FailedRequirements(check, null, 0) is { } because)
        {
            return Skipped(because);
        }

        return EvidenceAvailability.FindFailure(evidence, check.Uses, registry) is { } failure
            ? Outcome(RunnerMessages.ForFailure(failure))
            : Outcome(Evaluate(check, 0));
    }

    private OutcomeData JudgeEach(CheckDescriptor check, int each)
    {
        if (EvidenceAvailability.FindFailure(evidence, check.Uses, registry) is not null)
        {
            // What concerns all elements is said once, a failed requirement before the evidence that is missing with it.
            return JudgeOnce(check);
        }

        var elements = evidence[each].Elements;
        var findings = new List<Finding>(elements.Length);
        var outcomes = new ElementOutcome[elements.Length];
        var because = new SortedSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < elements.Length; index++)
        {
            var first = findings.Count;
            var roots = JudgeElement(check, each, index, findings);
            because.UnionWith(roots ?? []);
            outcomes[index] = new(StatusOf(findings[first..].ToArray()), roots);
        }

        _elements?[check.Index] = outcomes;
        return Outcome(findings.ToArray()) with { Because = because.Count == 0 ? null : [.. because] };
    }

    /// <summary>Judges one element; returns the root causes it was skipped for.</summary>
    private string[]? JudgeElement(CheckDescriptor check, int each, int index, List<Finding> findings)
    {
        var subject = EvidenceAvailability.SubjectOf(evidence[each].Elements[index], index);
        if (FailedRequirements(check, each, index) is { } failed)
        {
            if (HasNothingToSay(check, index))
            {
                return null;
            }

            findings.Add(RunnerMessages.RequiredCheckFailed.Create([failed]).About(subject));
            return failed;
        }

        if (EvidenceAvailability.FindElementFailure(evidence, check.Uses, index, registry) is { } failure)
        {
            findings.Add(RunnerMessages.ForFailure(failure).About(subject));
            return null;
        }

        try
        {
            foreach (var finding in Enumerate(Evaluate(check, index)))
            {
                findings.Add(finding.Subject is null ? finding.About(subject) : finding);
            }
        }
        catch (Exception exception)
        {
            findings.Add(((Finding)Defect(check.Index, exception).Findings!).About(subject));
        }

        return null;
    }

    /// <summary>
    /// Whether a check says nothing about an element, required checks or not: one that looks at some endpoints only is not skipped
    /// for the others. Checks are pure, so asking costs nothing; one that throws counts on what it requires.
    /// </summary>
    private bool HasNothingToSay(CheckDescriptor check, int element)
    {
        try
        {
            return EvidenceAvailability.FindElementFailure(evidence, check.Uses, element, registry) is null && Enumerate(Evaluate(check, element)) is [];
        }
        catch (Exception)
        {
            return false;
        }
    }

    private object? Evaluate(CheckDescriptor check, int element)
        => check.Origin.Registry.Evaluate(check.Origin.Position, new EvidenceReader(evidence, check.Origin.Slots, element, options?[check.Index])).Content;

    private static Finding[] Enumerate(object? findings) => findings switch
    {
        null => [],
        Finding one => [one],
        _ => (Finding[])findings,
    };

    private static OutcomeData Skipped(string[] because)
        => new() { Findings = RunnerMessages.RequiredCheckFailed.Create([because]), Status = CheckStatus.Skipped, Because = because };

    private OutcomeData Defect(int check, Exception exception)
    {
        var code = exception.HResult.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);
        RunnerLog.CheckThrew(logger, registry.Data.Checks[check].Id, exception.GetType().Name, code);
        return Outcome(RunnerMessages.CheckDefect.Create([exception.GetType().Name, code]));
    }

    /// <summary>
    /// The root causes that make a check, or one element of it, meaningless: required checks that failed, or what made them
    /// meaningless in turn.
    /// </summary>
    private string[]? FailedRequirements(CheckDescriptor check, int? each, int element)
    {
        if (check.Requires.Count == 0)
        {
            return null;
        }

        SortedSet<string>? because = null;
        foreach (var index in check.Requires)
        {
            var required = registry.Data.Checks[index];
            var outcome = each is { } slot && IsSameFanOut(required, slot) && _elements?[index] is { } elements && element < elements.Length
                ? elements[element]
                : new ElementOutcome(outcomes[index].Status, outcomes[index].Because);
            if (outcome.Status == CheckStatus.Fail)
            {
                (because ??= new(StringComparer.Ordinal)).Add(required.Id);
            }
            else if (outcome is { Status: CheckStatus.Skipped, Because: { } roots })
            {
                (because ??= new(StringComparer.Ordinal)).UnionWith(roots);
            }
        }

        return because is null ? null : [.. because];
    }

    private bool IsSameFanOut(CheckDescriptor required, int each)
        => EachSlot(required) is { } other && registry.Data.FanOutOf(other) == registry.Data.FanOutOf(each);

    /// <summary>What became of one element of a fan-out, and the root causes it was skipped for.</summary>
    private readonly record struct ElementOutcome(CheckStatus Status, string[]? Because);
}
