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

        // First of all, because evidence is followed to its source below.
        RequireAcyclicEvidence(pack, data);
        RequireAcyclicChecks(pack, data);
        foreach (var probe in data.Probes)
        {
            RequireFittingEvidence(pack, data, probe.Name, probe.Uses);
            RequireKeepablePolicy(pack, probe);
        }

        foreach (var check in data.Checks)
        {
            RequireFittingEvidence(pack, data, check.Name, check.Uses);
        }
    }

    private static void RequireUniqueEvidenceNames(string pack, RegistryData data)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var evidence in data.Evidence)
        {
            if (!names.Add(evidence.Name))
            {
                throw Contradiction.SameName(pack, evidence);
            }
        }
    }

    private static void RequireFittingEvidence(string pack, RegistryData data, string consumer, IReadOnlyList<EvidenceUse> uses)
    {
        EvidenceUse? each = null;
        foreach (var use in uses)
        {
            var evidence = data.Evidence[use.Slot];
            var provider = data.Providers[use.Slot];
            if (provider < 0 && !evidence.IsInput)
            {
                throw Contradiction.NoProvider(pack, consumer, evidence);
            }

            if (use.IsEach)
            {
                each ??= use;
                if (data.FanOutOf(use.Slot) != data.FanOutOf(each.Slot))
                {
                    throw Contradiction.TwoFanOuts(pack, consumer, data.Evidence[each.Slot], evidence);
                }
            }
            else if (use.Form is EvidenceForm.Value or EvidenceForm.Observation && provider >= 0 && data.Probes[provider].ProvidesMany)
            {
                throw Contradiction.ManyTakenAsOne(pack, consumer, evidence);
            }
        }
    }

    private static void RequireKeepablePolicy(string pack, ProbeDescriptor probe)
    {
        if (ProbePolicyRange.Refusals(probe.Policy) is [var refusal, ..])
        {
            throw Contradiction.UnkeepablePolicy(pack, probe, refusal);
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
            throw Contradiction.CyclicEvidence(pack, cycle, data.Evidence);
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
            throw Contradiction.CyclicChecks(pack, cycle, data.Checks);
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
