using System.ComponentModel;

namespace Writeback.Sdk.CompilerServices;

/// <summary>What the runner hands to a generated report.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RunResult
{
    internal RunResult(
        CheckRegistry registry, RunPlan plan, RunInfo run, OutcomeTable outcomes, EvidenceSlot[] evidence, IReadOnlyList<SuppressionUse> suppressions)
    {
        Registry = registry;
        Plan = plan;
        Run = run;
        Outcomes = outcomes;
        Evidence = evidence;
        Suppressions = suppressions;
    }

    internal CheckRegistry Registry { get; }

    internal RunPlan Plan { get; }

    internal RunInfo Run { get; }

    internal OutcomeTable Outcomes { get; }

    internal EvidenceSlot[] Evidence { get; }

    internal IReadOnlyList<SuppressionUse> Suppressions { get; }

    /// <summary>The same run as a pack sees it that was included: its own checks and evidence, by its own numbers.</summary>
    internal RunResult For(CheckRegistry included)
    {
        var checks = new Dictionary<(CheckRegistry, int), int>();
        foreach (var check in Registry.Data.Checks)
        {
            checks[(check.Origin.Registry, check.Origin.Position)] = check.Index;
        }

        var slots = Registry.Data.Evidence.ToDictionary(evidence => evidence.Type.Type, evidence => evidence.Slot);
        int[] own = Array.ConvertAll(included.Data.Checks, check => checks[(check.Origin.Registry, check.Origin.Position)]);
        return new RunResult(
            included,
            Plan.For(own),
            Run,
            Outcomes.Select(own),
            Evidence.Length == 0 ? [] : Array.ConvertAll(included.Data.Evidence, evidence => Evidence[slots[evidence.Type.Type]]),
            [.. Suppressions.Where(use => included.Find(use.Suppression.Id) is not null)]);
    }
}
