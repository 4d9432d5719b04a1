using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// Observes the evidence that a plan needs: each kind once, as soon as what it depends on is there, everything else beside it.
/// </summary>
internal sealed class EvidenceCollector(
    CheckRegistry registry, RunRequest request, RunStart start, ProbeExecutor executor, RunScope scope)
{
    private readonly EvidenceSlot[] _slots = new EvidenceSlot[registry.Data.Evidence.Length];
    private readonly Task?[] _tasks = new Task?[registry.Data.Evidence.Length];

    /// <summary>Observes slots and what they depend on; returns the evidence by slot. Slots that nobody needs stay empty.</summary>
    public async Task<EvidenceSlot[]> CollectAsync(IEnumerable<int> wanted)
    {
        foreach (var slot in wanted)
        {
            _ = Observed(slot);
        }

        foreach (var task in _tasks)
        {
            await (task ?? Task.CompletedTask).ConfigureAwait(false);
        }

        return _slots;
    }

    // Starting is synchronous down to the inputs, so each slot's task exists once and no lock is needed.
    private Task Observed(int slot) => _tasks[slot] ??= ObserveAsync(slot);

    private async Task ObserveAsync(int slot)
    {
        try
        {
            _slots[slot] = await FindAsync(slot).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Not a probe, whose exceptions are outcomes, but evidence that throws when it is asked for its name or its elements.
            var type = registry.Data.Evidence[slot].Type;
            _slots[slot] = EvidenceSlot.ObservedOnce(type, type.Observe(null, isList: false, FailureClassifier.Classify(exception), [], start.At, null));
        }
    }

    private async Task<EvidenceSlot> FindAsync(int slot)
    {
        if (request.Given?[slot] is { } given)
        {
            return given;
        }

        var type = registry.Data.Evidence[slot].Type;
        var provider = registry.Data.Providers[slot];
        if (provider < 0)
        {
            return EvidenceSlot.ObservedOnce(type, Input(slot, type));
        }

        var probe = registry.Data.Probes[provider];
        foreach (var use in probe.Uses)
        {
            _ = Observed(use.Slot);
        }

        foreach (var use in probe.Uses)
        {
            await Observed(use.Slot).ConfigureAwait(false);
        }

        return EvidenceAvailability.FindFailure(_slots, probe.Uses, registry) is { } failure
            ? EvidenceSlot.ObservedOnce(type, type.Observe(null, probe.ProvidesList, failure, [], start.At, null))
            : probe.EachSlot is { } each
                ? EvidenceSlot.ObservedPerElement(type, await ObserveEachAsync(probe, type, each).ConfigureAwait(false))
                : EvidenceSlot.ObservedOnce(type, await executor.ExecuteAsync(probe, type, new EvidenceReader(_slots, probe.Origin.Slots, 0), null, probe.Target, scope).ConfigureAwait(false));
    }

    private async Task<Observation[]> ObserveEachAsync(ProbeDescriptor probe, EvidenceType type, int each)
    {
        var elements = _slots[each].Elements;

        // Elements without a name are told apart by their list: the first of one has nothing to do with the first of another.
        var list = registry.Data.Evidence[registry.Data.FanOutOf(each)].Name;
        var observations = new Task<Observation>[elements.Length];
        for (var index = 0; index < elements.Length; index++)
        {
            var subject = EvidenceAvailability.SubjectOf(elements[index], index);
            observations[index] = EvidenceAvailability.FindElementFailure(_slots, probe.Uses, index, registry) is { } failure
                ? Task.FromResult(type.Observe(null, isList: false, failure, [], start.At, subject))
                : executor.ExecuteAsync(probe, type, new EvidenceReader(_slots, probe.Origin.Slots, index), subject, probe.Target ?? elements[index].Subject ?? $"{list} {subject}", scope);
        }

        return await Task.WhenAll(observations).ConfigureAwait(false);
    }

    private Observation Input(int slot, EvidenceType type)
    {
        var value = type.Type == typeof(RunStart) ? start : request.Inputs.Find(type.Type);
        var name = registry.Data.Evidence[slot];
        return value is not null
            ? type.Observe(value, isList: !type.Type.IsInstanceOfType(value), null, [], start.At, (value as ISubject)?.Subject)
            : type.Observe(null, isList: false, NotConfigured(name), [], start.At, null);
    }

    private static ObservationFailure NotConfigured(EvidenceDescriptor input)
        => input.HowToConfigure is null
            ? new(FailureKind.NotConfigured, input.Name)
            : new(FailureKind.NotConfigured, input.Name, null, input.LocalizableHowToConfigure);
}
