using System.ComponentModel;

namespace Writeback.Sdk.CompilerServices;

/// <summary>What the runner hands to a generated report.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RunResult
{
    internal RunResult(CheckRegistry registry, CheckRunnerOptions options, RunPlan plan, RunInfo run, OutcomeData[] outcomes, EvidenceSlot[] evidence)
    {
        Registry = registry;
        Options = options;
        Plan = plan;
        Run = run;
        Outcomes = outcomes;
        Evidence = evidence;
    }

    internal CheckRegistry Registry { get; }

    internal CheckRunnerOptions Options { get; }

    internal RunPlan Plan { get; }

    internal RunInfo Run { get; }

    internal OutcomeData[] Outcomes { get; }

    internal EvidenceSlot[] Evidence { get; }
}
