using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk.Testing;

/// <summary>The evidence and inputs that a test gives, each in the form that its probe would give it.</summary>
internal sealed class GivenEvidence(CheckRegistry registry)
{
    private readonly Dictionary<int, Func<DateTimeOffset, EvidenceSlot>> _slots = [];

    /// <summary>The slot of a type.</summary>
    /// <exception cref="ArgumentException">The pack does not know it.</exception>
    public int SlotOf(Type type)
        => Array.FindIndex(registry.Data.Evidence, evidence => evidence.Type.Type == type) is >= 0 and var slot
            ? slot
            : throw new ArgumentException(
                $"{type.Name} is neither evidence nor an input of {registry.Name}, which knows {string.Join(", ", registry.Evidence.Select(evidence => evidence.Name))}.");

    public void Add<T>(Observation<T> observation)
        where T : class
    {
        var slot = SlotOf(typeof(T));
        if (ProbeOf(slot) is { ProvidesList: true })
        {
            throw new ArgumentException($"{registry.Name} has a list of {typeof(T).Name}. Give it with {nameof(PackTest<>.GivenList)}.");
        }

        _slots[slot] = FansOut(slot)
            ? start => EvidenceSlot.ObservedPerElement(TypeOf(slot), [Dated(observation, start)])
            : start => EvidenceSlot.ObservedOnce(TypeOf(slot), Dated(observation, start));
    }

    public void AddList<T>(IReadOnlyList<T> evidence)
        where T : class
    {
        var slot = SlotOf(typeof(T));
        if (ProbeOf(slot) is { ProvidesMany: false } probe)
        {
            throw new ArgumentException($"{probe.Name} observes one {typeof(T).Name}, and no list. Give it with {nameof(PackTest<>.Given)}.");
        }

        _slots[slot] = FansOut(slot)
            ? start => EvidenceSlot.ObservedPerElement(TypeOf(slot), [.. evidence.Select(element => Dated(new Observation<T>(element), start))])
            : start => EvidenceSlot.ObservedOnce(TypeOf(slot), TypeOf(slot).Observe(evidence, isList: true, null, [], start, null));
    }

    public void AddEach<T>(IReadOnlyList<Observation<T>> observations)
        where T : class
    {
        var slot = SlotOf(typeof(T));
        if (!FansOut(slot))
        {
            throw new ArgumentException($"No probe observes {typeof(T).Name} for each element of a list.");
        }

        _slots[slot] = start => EvidenceSlot.ObservedPerElement(TypeOf(slot), [.. observations.Select(observation => Dated(observation, start))]);
    }

    public void AddFailure<T>(ObservationFailure failure)
        where T : class
    {
        var slot = SlotOf(typeof(T));
        var isList = ProbeOf(slot) is { ProvidesList: true };
        _slots[slot] = start => EvidenceSlot.ObservedOnce(TypeOf(slot), TypeOf(slot).Observe(null, isList, failure, [], start, null));
    }

    /// <summary>What was given, by slot.</summary>
    /// <param name="start">When it was observed.</param>
    /// <param name="withMissingInputs">Whether inputs that were not given are known not to be configured, as in a run.</param>
    public EvidenceSlot?[] ToSlots(DateTimeOffset start, bool withMissingInputs)
    {
        var slots = new EvidenceSlot?[registry.Data.Evidence.Length];
        foreach (var (slot, create) in _slots)
        {
            slots[slot] = create(start);
        }

        for (var slot = 0; withMissingInputs && slot < slots.Length; slot++)
        {
            var evidence = registry.Data.Evidence[slot];
            if (slots[slot] is null && evidence.IsInput && evidence.Type.Type != typeof(RunStart))
            {
                var failure = new ObservationFailure(FailureKind.NotConfigured, evidence.Name, null, evidence.LocalizableHowToConfigure);
                slots[slot] = EvidenceSlot.ObservedOnce(evidence.Type, evidence.Type.Observe(null, isList: false, failure, [], start, null));
            }
        }

        return slots;
    }

    /// <summary>What was given, and for the rest what was recorded.</summary>
    public EvidenceSlot?[] Over(EvidenceSnapshot recorded)
    {
        var slots = ToSlots(recorded.Run.StartedAt, withMissingInputs: false);
        return [.. slots.Select((slot, index) => slot ?? recorded.Find(index))];
    }

    private static Observation<T> Dated<T>(Observation<T> observation, DateTimeOffset start)
        where T : class
        => observation.ObservedAt == default
            ? new Observation<T>(observation.Value, observation.Failure, observation.Attempts, start, observation.Subject)
            : observation;

    private EvidenceType TypeOf(int slot) => registry.Data.Evidence[slot].Type;

    private ProbeDescriptor? ProbeOf(int slot) => registry.Data.Providers[slot] is >= 0 and var provider ? registry.Data.Probes[provider] : null;

    private bool FansOut(int slot) => ProbeOf(slot) is { EachSlot: not null };
}
