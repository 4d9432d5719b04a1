namespace Writeback.Sdk;

/// <summary>All evidence of one run, observed or read from a bundle: what checks can be evaluated on, as often and wherever one likes.</summary>
public sealed class EvidenceSnapshot
{
    private readonly EvidenceSlot?[] _slots;
    private ObservedEvidence[]? _evidence;

    internal EvidenceSnapshot(CheckRegistry registry, RunInfo run, EvidenceSlot?[] slots)
    {
        Registry = registry;
        Run = run;
        _slots = slots;
    }

    /// <summary>The registry that the evidence belongs to.</summary>
    public CheckRegistry Registry { get; }

    /// <summary>The run that observed it.</summary>
    public RunInfo Run { get; }

    /// <summary>The evidence and the inputs, by name.</summary>
    public IReadOnlyList<ObservedEvidence> Evidence => _evidence ??=
    [
        .. Registry.Evidence
            .Where(descriptor => _slots.Length > 0 && _slots[descriptor.Slot] is not null)
            .Select(descriptor => new ObservedEvidence(descriptor, _slots[descriptor.Slot]!, Registry)),
    ];

    /// <summary>The evidence behind a report.</summary>
    /// <param name="report">The report.</param>
    public static EvidenceSnapshot Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Snapshot;
    }

    /// <summary>The evidence in a slot, or null.</summary>
    internal EvidenceSlot? Find(int slot) => _slots.Length == 0 ? null : _slots[slot];

    /// <summary>The evidence that a plan needs, by slot. What is not there is known not to be.</summary>
    internal EvidenceSlot[] Select(RunPlan plan)
    {
        if (plan.Slots.Length == 0)
        {
            return [];
        }

        var selected = new EvidenceSlot[Registry.Data.Evidence.Length];
        foreach (var slot in plan.Slots)
        {
            selected[slot] = (_slots.Length == 0 ? null : _slots[slot]) ?? RecordedEvidence.Missing(Registry, slot, Run.StartedAt);
        }

        return selected;
    }
}
