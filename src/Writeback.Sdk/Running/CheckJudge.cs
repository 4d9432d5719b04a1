using Microsoft.Extensions.Logging;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>Judges one check: whether it can be evaluated, and what came of it. Whatever a check does, the result is an outcome.</summary>
internal sealed class CheckJudge(CheckRegistry registry, EvidenceSlot[] evidence, OutcomeData[] outcomes, ILogger logger)
{
    // By check, for checks that fan out and are required by others: the status of each element.
    private readonly CheckStatus[]?[]? _elementStatuses = HasRequirements(registry.Data) ? new CheckStatus[registry.Data.Checks.Length][] : null;

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
        if (evidence[each].Failure is not null)
        {
            return JudgeOnce(check);
        }

        if (EvidenceAvailability.FindFailure(evidence, check.Uses, registry) is { } failure)
        {
            return Outcome(RunnerMessages.ForFailure(failure));
        }

        var elements = evidence[each].Elements;
        var findings = new List<Finding>(elements.Length);
        var statuses = new CheckStatus[elements.Length];
        var because = new SortedSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < elements.Length; index++)
        {
            var first = findings.Count;
            JudgeElement(check, each, index, findings, because);
            statuses[index] = StatusOf(findings[first..].ToArray());
        }

        _elementStatuses?[check.Index] = statuses;
        return Outcome(findings.ToArray()) with { Because = because.Count == 0 ? null : [.. because] };
    }

    private void JudgeElement(CheckDescriptor check, int each, int index, List<Finding> findings, SortedSet<string> because)
    {
        var subject = EvidenceAvailability.SubjectOf(evidence[each].Elements[index], index);
        if (FailedRequirements(check, each, index) is { } failed)
        {
            because.UnionWith(failed);
            findings.Add(RunnerMessages.RequiredCheckFailed.Create([failed]).About(subject));
            return;
        }

        if (EvidenceAvailability.FindElementFailure(evidence, check.Uses, index, registry) is { } failure)
        {
            findings.Add(RunnerMessages.ForFailure(failure).About(subject));
            return;
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
    }

    private object? Evaluate(CheckDescriptor check, int element)
        => check.Origin.Registry.Evaluate(check.Origin.Position, new EvidenceReader(evidence, check.Origin.Slots, element)).Content;

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
            ref var outcome = ref outcomes[index];
            var status = each is { } slot && IsSameFanOut(required, slot) && _elementStatuses?[index] is { } statuses && element < statuses.Length
                ? statuses[element]
                : outcome.Status;
            if (status == CheckStatus.Fail)
            {
                (because ??= new(StringComparer.Ordinal)).Add(required.Id);
            }
            else if (status == CheckStatus.Skipped && outcome.Because is { } roots)
            {
                (because ??= new(StringComparer.Ordinal)).UnionWith(roots);
            }
        }

        return because is null ? null : [.. because];
    }

    private bool IsSameFanOut(CheckDescriptor required, int each)
        => EachSlot(required) is { } other && RootOf(other) == RootOf(each);

    /// <summary>The list that a slot's elements come from: a probe that fans out yields one element for each of its source.</summary>
    private int RootOf(int slot)
    {
        while (registry.Data.Providers[slot] is >= 0 and var provider && registry.Data.Probes[provider].EachSlot is { } source)
        {
            slot = source;
        }

        return slot;
    }
}
