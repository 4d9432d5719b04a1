namespace Writeback.Sdk;

/// <summary>Refuses a pack that contradicts itself, before anything runs.</summary>
internal static class RegistryValidation
{
    public static void Validate(string pack, RegistryData data)
    {
        RequireUniqueIds(pack, data);
        RequireUniqueEvidenceNames(pack, data);
        RequireProviders(pack, data);
        RequireFittingForms(pack, data);
        RequireKeepablePolicies(pack, data);
        RequireAcyclicEvidence(pack, data);
        RequireOneFanOut(pack, data);
        RequireAcyclicChecks(pack, data);
    }

    private static void RequireUniqueIds(string pack, RegistryData data)
    {
        var owners = new Dictionary<string, CheckDescriptor>(data.Checks.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var check in data.Checks)
        {
            if (!owners.TryAdd(check.Id, check))
            {
                var previous = owners[check.Id];
                throw new InvalidRegistryException($"Pack {pack}: {previous.Name} and {check.Name} both have the id {check.Id}. Ids are for life: give one of them a new one.");
            }
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

    private static void RequireProviders(string pack, RegistryData data)
    {
        foreach (var (name, use) in AllUses(data))
        {
            if (data.Providers[use.Slot] < 0 && !data.Evidence[use.Slot].IsInput)
            {
                throw new InvalidRegistryException(
                    $"Pack {pack}: {name} takes {data.Evidence[use.Slot].Name}, which no probe provides. Write a probe whose ObserveAsync returns it, or mark it with [Input].");
            }
        }
    }

    private static void RequireFittingForms(string pack, RegistryData data)
    {
        foreach (var (name, use) in AllUses(data))
        {
            var isMany = data.Providers[use.Slot] is >= 0 and var provider && (data.Probes[provider].ProvidesList || data.Probes[provider].EachSlot is not null);
            if (isMany && use.Form is (EvidenceForm.Value or EvidenceForm.Observation))
            {
                throw new InvalidRegistryException(
                    $"Pack {pack}: {name} takes one {data.Evidence[use.Slot].Name}, but there are many. Mark the parameter with [Each], or take a list.");
            }
        }
    }

    private static void RequireKeepablePolicies(string pack, RegistryData data)
    {
        foreach (var probe in data.Probes)
        {
            if (ProbePolicyRange.Refusals(probe.Policy).FirstOrDefault() is { } refusal)
            {
                throw new InvalidRegistryException($"Pack {pack}: {probe.Name}: {refusal}");
            }
        }
    }

    private static void RequireOneFanOut(string pack, RegistryData data)
    {
        foreach (var (name, uses) in data.Probes.Select(probe => (probe.Name, probe.Uses)).Concat(data.Checks.Select(check => (check.Name, check.Uses))))
        {
            if (uses.Where(use => use.IsEach).DistinctBy(use => data.FanOutOf(use.Slot)).Take(2).ToList() is [var first, var second])
            {
                throw new InvalidRegistryException(
                    $"Pack {pack}: {name} takes each {data.Evidence[first.Slot].Name} and each {data.Evidence[second.Slot].Name}, which come from different lists. Take one of them as a list.");
            }
        }
    }

    private static IEnumerable<(string Name, EvidenceUse Use)> AllUses(RegistryData data)
        => data.Probes.SelectMany(probe => probe.Uses.Select(use => (probe.Name, use)))
            .Concat(data.Checks.SelectMany(check => check.Uses.Select(use => (check.Name, use))));

    private static void RequireAcyclicEvidence(string pack, RegistryData data)
        => RequireAcyclic(
            data.Evidence.Length,
            slot => data.Providers[slot] < 0 ? [] : data.Probes[data.Providers[slot]].Uses.Select(use => use.Slot),
            path => $"Pack {pack}: evidence depends on itself: {string.Join(" → ", path.Select(slot => data.Evidence[slot].Name))}.");

    private static void RequireAcyclicChecks(string pack, RegistryData data)
        => RequireAcyclic(
            data.Checks.Length,
            check => data.Checks[check].Requires,
            path => $"Pack {pack}: checks require each other: {string.Join(" → ", path.Select(check => data.Checks[check].Id))}.");

    private static void RequireAcyclic(int count, Func<int, IEnumerable<int>> next, Func<IEnumerable<int>, string> message)
    {
        var done = new bool[count];
        var path = new List<int>();
        for (var node = 0; node < count; node++)
        {
            Visit(node);
        }

        void Visit(int node)
        {
            if (path.IndexOf(node) is >= 0 and var start)
            {
                throw new InvalidRegistryException(message([.. path[start..], node]));
            }

            if (done[node])
            {
                return;
            }

            path.Add(node);
            foreach (var successor in next(node))
            {
                Visit(successor);
            }

            path.RemoveAt(path.Count - 1);
            done[node] = true;
        }
    }
}
