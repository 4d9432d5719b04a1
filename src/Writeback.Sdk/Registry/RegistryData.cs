namespace Writeback.Sdk;

/// <summary>
/// All checks, probes and evidence of a pack and of the packs it includes, numbered together: checks by id, evidence shared by
/// type.
/// </summary>
internal sealed class RegistryData
{
    private readonly int[]? _ownChecks;

    private RegistryData(CheckDescriptor[] checks, int[]? ownChecks, ProbeDescriptor[] probes, EvidenceDescriptor[] evidence, int[] providers)
    {
        Checks = checks;
        _ownChecks = ownChecks;
        Probes = probes;
        Evidence = evidence;
        Providers = providers;
    }

    public CheckDescriptor[] Checks { get; }

    public ProbeDescriptor[] Probes { get; }

    public EvidenceDescriptor[] Evidence { get; }

    /// <summary>By slot: the probe that provides it, or -1 for an input.</summary>
    public int[] Providers { get; }

    /// <summary>The position of one of the pack's own checks, which generated code knows by the number it has there.</summary>
    public int IndexOfOwn(int check) => _ownChecks is null ? check : _ownChecks[check];

    /// <summary>The list that a slot's elements come from: a probe that fans out yields one element for each of its source.</summary>
    public int FanOutOf(int slot)
    {
        while (Providers[slot] is >= 0 and var provider && Probes[provider].EachSlot is { } source)
        {
            slot = source;
        }

        return slot;
    }

    /// <summary>Joins a pack with those it includes.</summary>
    /// <exception cref="InvalidRegistryException">The packs contradict themselves or each other.</exception>
    public static RegistryData Join(CheckRegistry registry)
    {
        var packs = new List<CheckRegistry>();
        Flatten(registry, packs);

        // One pack keeps its own numbers, and the reader of evidence needs no table.
        var (evidence, slots) = packs.Count == 1 ? (OwnEvidence(registry), new int[]?[1]) : ShareEvidence(packs);
        var probes = JoinProbes(registry.Name, packs, slots, evidence);
        var checks = JoinChecks(registry.Name, packs, slots);
        var ownChecks = packs.Count == 1 ? null : OwnChecks(registry, checks);
        var data = new RegistryData(checks, ownChecks, [.. probes], [.. evidence], FindProviders(registry.Name, probes, evidence));
        RegistryValidation.Validate(registry.Name, data);
        return data;
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

    private static List<EvidenceDescriptor> OwnEvidence(CheckRegistry registry)
        => [.. registry.Catalogue.Evidence.Select((record, slot) => new EvidenceDescriptor(new(registry, slot, null), slot, record.Name, record.HowToConfigure))];

    private static (List<EvidenceDescriptor> Evidence, int[]?[] Slots) ShareEvidence(List<CheckRegistry> packs)
    {
        // By name, as a single pack has them: the order of JSON does not depend on who includes whom.
        var all = packs
            .SelectMany(pack => pack.Catalogue.Evidence.Select((record, slot) => (Pack: pack, Slot: slot, Record: record, pack.TypeOf(slot).Type)))
            .OrderBy(item => item.Record.Name, StringComparer.Ordinal)
            .GroupBy(item => item.Type)
            .Select((group, slot) => (Slot: slot, Items: group.ToList()))
            .ToList();
        var slots = packs.ConvertAll(pack => new int[pack.Catalogue.Evidence.Count]);
        var evidence = new List<EvidenceDescriptor>();
        foreach (var (slot, items) in all)
        {
            foreach (var item in items)
            {
                slots[packs.IndexOf(item.Pack)][item.Slot] = slot;
            }

            var (origin, hint) = (items[0], items.Select(item => item.Record.HowToConfigure).FirstOrDefault(text => text is not null));
            evidence.Add(new EvidenceDescriptor(new(origin.Pack, origin.Slot, null), slot, origin.Record.Name, hint));
        }

        return (evidence, [.. slots]);
    }

    private static List<ProbeDescriptor> JoinProbes(string name, List<CheckRegistry> packs, int[]?[] slots, List<EvidenceDescriptor> evidence)
    {
        var all = packs
            .SelectMany((pack, index) => pack.Catalogue.Probes.Select((record, position) => (Pack: index, Position: position, Record: record)))
            .OrderBy(item => item.Record.Name, StringComparer.Ordinal)
            .ToList();
        var replaced = new HashSet<string>(all.Select(item => item.Record.Replaces).OfType<string>(), StringComparer.Ordinal);
        if (replaced.FirstOrDefault(probe => !all.Exists(item => item.Record.Name == probe)) is { } unknown)
        {
            throw new InvalidRegistryException($"Pack {name}: a probe replaces {unknown}, which is no probe of this pack or of one it includes.");
        }

        // The same probe class, used by two packs, is one probe.
        return
        [
            .. all
                .Where(item => !replaced.Contains(item.Record.Name))
                .DistinctBy(item => (item.Record.Name, evidence[Slot(slots[item.Pack], item.Record.Provides)].Type.Type))
                .Select(item => new ProbeDescriptor(
                    new PackMember(packs[item.Pack], item.Position, slots[item.Pack]),
                    item.Record.Name,
                    Slot(slots[item.Pack], item.Record.Provides),
                    item.Record.ProvidesList,
                    item.Record.Target,
                    item.Record.Policy,
                    Uses(slots[item.Pack], item.Record.Uses),
                    item.Record.Permissions)),
        ];
    }

    private static CheckDescriptor[] JoinChecks(string name, List<CheckRegistry> packs, int[]?[] slots)
    {
        var all = packs
            .SelectMany((pack, index) => pack.Catalogue.Checks.Select((record, position) => (Pack: index, Position: position, Record: record)))
            .OrderBy(item => item.Record.Id, StringComparer.Ordinal)
            .ToList();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < all.Count; index++)
        {
            positions.TryAdd(all[index].Record.Id, index);
        }

        return
        [
            .. all.Select((item, index) => new CheckDescriptor(
                new PackMember(packs[item.Pack], item.Position, slots[item.Pack]),
                index,
                item.Record.Id,
                item.Record.Name,
                item.Record.Title,
                item.Record.Category,
                item.Record.Severity,
                item.Record.Tags,
                item.Record.Requires.Length == 0 ? [] : Array.ConvertAll(item.Record.Requires, id => PositionOf(id, item.Record.Name)),
                Uses(slots[item.Pack], item.Record.Uses),
                item.Record.HasOptions)),
        ];

        int PositionOf(string id, string check) => positions.TryGetValue(id, out var position)
            ? position
            : throw new InvalidRegistryException($"Pack {name}: {check} requires {id}, which is no check of this pack or of one it includes.");
    }

    private static int[] OwnChecks(CheckRegistry registry, CheckDescriptor[] checks)
    {
        var own = new int[registry.Catalogue.Checks.Count];
        foreach (var check in checks)
        {
            if (check.Origin.Registry == registry)
            {
                own[check.Origin.Position] = check.Index;
            }
        }

        return own;
    }

    private static int[] FindProviders(string name, List<ProbeDescriptor> probes, List<EvidenceDescriptor> evidence)
    {
        var providers = new int[evidence.Count];
        Array.Fill(providers, -1);
        for (var index = 0; index < probes.Count; index++)
        {
            ref var provider = ref providers[probes[index].Provides];
            if (provider >= 0)
            {
                throw new InvalidRegistryException(
                    $"Pack {name}: {probes[provider].Name} and {probes[index].Name} both provide {evidence[probes[index].Provides].Name}. "
                    + "Keep one probe for each kind of evidence, or let one replace the other: [Probe(Replaces = typeof(...))].");
            }

            provider = index;
        }

        return providers;
    }

    private static int Slot(int[]? slots, int own) => slots is null ? own : slots[own];

    private static EvidenceUse[] Uses(int[]? slots, EvidenceUse[] own) => slots is null ? own : Array.ConvertAll(own, use => use with { Slot = slots[use.Slot] });
}
