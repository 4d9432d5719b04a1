namespace Writeback.Sdk;

/// <summary>Numbers the checks, probes and evidence of a pack anew, together with those of the packs it includes.</summary>
internal static class PackJoin
{
    /// <exception cref="InvalidRegistryException">The packs contradict themselves or each other.</exception>
    public static RegistryData Join(CheckRegistry registry)
    {
        var packs = new List<CheckRegistry>();
        Flatten(registry, packs);
        var (evidence, slots) = ShareEvidence(packs);
        var checks = JoinChecks(packs, slots);
        return new RegistryData(registry.Name, checks, JoinProbes(registry.Name, packs, slots), evidence, OwnChecks(registry, checks));
    }

    private static void Flatten(CheckRegistry registry, List<CheckRegistry> packs)
    {
        if (packs.Contains(registry))
        {
            return;
        }

        packs.Add(registry);
        foreach (var included in registry.IncludedPacks)
        {
            Flatten(included, packs);
        }
    }

    private static (EvidenceDescriptor[] Evidence, Dictionary<CheckRegistry, int[]> Slots) ShareEvidence(List<CheckRegistry> packs)
    {
        // By name, as a single pack has them: the order of JSON does not depend on who includes whom.
        var kinds = packs
            .SelectMany(pack => pack.Catalogue.Evidence)
            .OrderBy(evidence => evidence.Name, StringComparer.Ordinal)
            .GroupBy(evidence => evidence.Type.Type);
        var slots = packs.ToDictionary(pack => pack, pack => new int[pack.Catalogue.Evidence.Length]);
        var shared = new List<EvidenceDescriptor>();
        foreach (var kind in kinds)
        {
            foreach (var evidence in kind)
            {
                slots[evidence.Origin.Registry][evidence.Slot] = shared.Count;
            }

            var hint = kind.Select(evidence => evidence.HowToConfigure).FirstOrDefault(text => text is not null);
            shared.Add(new EvidenceDescriptor(kind.First().Origin, shared.Count, kind.First().Name, hint));
        }

        return ([.. shared], slots);
    }

    private static ProbeDescriptor[] JoinProbes(string name, List<CheckRegistry> packs, Dictionary<CheckRegistry, int[]> slots)
    {
        var probes = packs
            .SelectMany(pack => pack.Catalogue.Probes, (pack, probe) => probe.Renumber(slots[pack]))
            .OrderBy(probe => probe.Name, StringComparer.Ordinal)
            .ToArray();

        // The same probe class, used by two packs, is one probe.
        return [.. ProbeReplacement.Apply(name, probes).DistinctBy(probe => (probe.Name, probe.Provides))];
    }

    private static CheckDescriptor[] JoinChecks(List<CheckRegistry> packs, Dictionary<CheckRegistry, int[]> slots)
        =>
        [
            .. packs
                .SelectMany(pack => pack.Catalogue.Checks)
                .OrderBy(check => check.Id, StringComparer.Ordinal)
                .Select((check, index) => check.Renumber(index, slots[check.Origin.Registry])),
        ];

    private static int[] OwnChecks(CheckRegistry registry, CheckDescriptor[] checks)
    {
        var own = new int[registry.Catalogue.Checks.Length];
        foreach (var check in checks)
        {
            if (check.Origin.Registry == registry)
            {
                own[check.Origin.Position] = check.Index;
            }
        }

        return own;
    }
}
