namespace Writeback.Sdk;

/// <summary>
/// Refuses a pack that contradicts itself, before anything runs. Loops rather than LINQ: a program that lists its checks waits for
/// this when it starts.
/// </summary>
internal static class RegistryValidation
{
    public static void Validate(string pack, RegistryData data)
    {
        RequireUniqueEvidenceNames(pack, data);
        foreach (var probe in data.Probes)
        {
            RequireFittingEvidence(pack, data, probe.Name, probe.Uses);
            RequireKeepablePolicy(pack, probe);
        }

        foreach (var check in data.Checks)
        {
            RequireFittingEvidence(pack, data, check.Name, check.Uses);
        }

        RequireAcyclicEvidence(pack, data);
        RequireAcyclicChecks(pack, data);

        // Where a fan-out comes from can be asked now: evidence with a cycle has no beginning.
        foreach (var probe in data.Probes)
        {
            RequireOneFanOut(pack, data, probe.Name, probe.Uses);
        }

        foreach (var check in data.Checks)
        {
            RequireOneFanOut(pack, data, check.Name, check.Uses);
        }
    }

    private static void RequireUniqueEvidenceNames(string pack, RegistryData data)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var evidence in data.Evidence)
        {
            if (!names.Add(evidence.Name))
            {
                throw new InvalidRegistryException($"Pack {pack}: two kinds of evidence are called {evidence.Name}. Names are keys in JSON: rename one.");
            }
        }
    }

    private static void RequireFittingEvidence(string pack, RegistryData data, string consumer, IReadOnlyList<EvidenceUse> uses)
    {
        foreach (var use in uses)
        {
            var evidence = data.Evidence[use.Slot];
            var provider = data.Providers[use.Slot];
            if (provider < 0 && !evidence.IsInput)
            {
                throw new InvalidRegistryException(
                    $"Pack {pack}: {consumer} takes {evidence.Name}, which no probe provides. Write a probe whose ObserveAsync returns it, or mark it with [Input].");
            }

            if (use.Form is EvidenceForm.Value or EvidenceForm.Observation && provider >= 0 && data.Probes[provider].ProvidesMany)
            {
                throw new InvalidRegistryException(
                    $"Pack {pack}: {consumer} takes one {evidence.Name}, but there are many. Mark the parameter with [Each], or take a list.");
            }
        }
    }

    private static void RequireKeepablePolicy(string pack, ProbeDescriptor probe)
    {
        if (ProbePolicyRange.Refusals(probe.Policy) is [var refusal, ..])
        {
            throw new InvalidRegistryException($"Pack {pack}: {probe.Name}: {refusal}");
        }
    }

    private static void RequireOneFanOut(string pack, RegistryData data, string consumer, IReadOnlyList<EvidenceUse> uses)
    {
        EvidenceUse? first = null;
        foreach (var use in uses)
        {
            if (!use.IsEach)
            {
                continue;
            }

            first ??= use;
            if (data.FanOutOf(use.Slot) != data.FanOutOf(first.Slot))
            {
                throw new InvalidRegistryException(
                    $"Pack {pack}: {consumer} takes each {data.Evidence[first.Slot].Name} and each {data.Evidence[use.Slot].Name}, which come from different lists. Take one of them as a list.");
            }
        }
    }

    private static void RequireAcyclicEvidence(string pack, RegistryData data)
    {
        var sources = new IReadOnlyList<int>[data.Evidence.Length];
        for (var slot = 0; slot < sources.Length; slot++)
        {
            var provider = data.Providers[slot];
            sources[slot] = provider < 0 ? [] : SlotsOf(data.Probes[provider].Uses);
        }

        if (CycleSearch.Find(sources) is { } cycle)
        {
            throw new InvalidRegistryException($"Pack {pack}: evidence depends on itself: {string.Join(" → ", cycle.Select(slot => data.Evidence[slot].Name))}.");
        }
    }

    private static void RequireAcyclicChecks(string pack, RegistryData data)
    {
        var required = new IReadOnlyList<int>[data.Checks.Length];
        for (var check = 0; check < required.Length; check++)
        {
            required[check] = data.Checks[check].Requires;
        }

        if (CycleSearch.Find(required) is { } cycle)
        {
            throw new InvalidRegistryException($"Pack {pack}: checks require each other: {string.Join(" → ", cycle.Select(check => data.Checks[check].Id))}.");
        }
    }

    private static int[] SlotsOf(IReadOnlyList<EvidenceUse> uses)
    {
        var slots = new int[uses.Count];
        for (var index = 0; index < slots.Length; index++)
        {
            slots[index] = uses[index].Slot;
        }

        return slots;
    }
}
