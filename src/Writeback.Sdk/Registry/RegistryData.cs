namespace Writeback.Sdk;

/// <summary>
/// All checks, probes and evidence of a pack and of the packs it includes, numbered together: checks by id, evidence shared by
/// type.
/// </summary>
internal sealed class RegistryData
{
    private readonly int[]? _ownChecks;
    private readonly Dictionary<string, CheckDescriptor> _checksById;

    /// <summary>Connects what is numbered together, and refuses what does not fit.</summary>
    /// <param name="pack">The pack's name, for messages.</param>
    /// <param name="checks">The checks, by id.</param>
    /// <param name="probes">The probes, by name, without those that others replace.</param>
    /// <param name="evidence">The evidence, by slot.</param>
    /// <param name="ownChecks">By the pack's own position of a check, the one here; null where both are the same.</param>
    /// <exception cref="InvalidRegistryException">The pack contradicts itself.</exception>
    public RegistryData(string pack, CheckDescriptor[] checks, ProbeDescriptor[] probes, EvidenceDescriptor[] evidence, int[]? ownChecks = null)
    {
        Checks = checks;
        Probes = probes;
        Evidence = evidence;
        _ownChecks = ownChecks;
        _checksById = IndexById(pack, checks);
        ConnectRequirements(pack);
        Providers = FindProviders(pack, probes, evidence);
        RegistryValidation.Validate(pack, this);
    }

    public CheckDescriptor[] Checks { get; }

    public ProbeDescriptor[] Probes { get; }

    public EvidenceDescriptor[] Evidence { get; }

    /// <summary>By slot: the probe that provides it, or -1 for an input.</summary>
    public int[] Providers { get; }

    /// <summary>A pack with those it includes.</summary>
    /// <exception cref="InvalidRegistryException">The packs contradict themselves or each other.</exception>
    public static RegistryData Load(CheckRegistry registry)
    {
        if (registry.IncludedPacks.Count > 0)
        {
            return PackJoin.Join(registry);
        }

        // One pack keeps its own numbers, and the reader of evidence needs no table.
        var catalogue = registry.Catalogue;
        return new RegistryData(registry.Name, catalogue.Checks, ProbeReplacement.Apply(registry.Name, catalogue.Probes), catalogue.Evidence);
    }

    /// <summary>The check of an id, or null. Ids are compared without case, as people type them.</summary>
    public CheckDescriptor? Find(string id) => _checksById.TryGetValue(id, out var check) ? check : null;

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

    private static Dictionary<string, CheckDescriptor> IndexById(string pack, CheckDescriptor[] checks)
    {
        var byId = new Dictionary<string, CheckDescriptor>(checks.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var check in checks)
        {
            if (!byId.TryAdd(check.Id, check))
            {
                throw Contradiction.SameId(pack, byId[check.Id], check);
            }
        }

        return byId;
    }

    private static int[] FindProviders(string pack, ProbeDescriptor[] probes, EvidenceDescriptor[] evidence)
    {
        var providers = new int[evidence.Length];
        for (var slot = 0; slot < providers.Length; slot++)
        {
            providers[slot] = -1;
        }

        for (var index = 0; index < probes.Length; index++)
        {
            var slot = probes[index].Provides;
            if (providers[slot] >= 0)
            {
                throw Contradiction.SameEvidence(pack, probes[providers[slot]], probes[index], evidence[slot]);
            }

            providers[slot] = index;
        }

        return providers;
    }

    private void ConnectRequirements(string pack)
    {
        foreach (var check in Checks)
        {
            if (check.RequiredIds.Length > 0)
            {
                check.Requires = PositionsOf(pack, check);
            }
        }
    }

    private int[] PositionsOf(string pack, CheckDescriptor check) => Array.ConvertAll(
        check.RequiredIds,
        id => Find(id) is { } required ? required.Index : throw Contradiction.UnknownRequirement(pack, check, id));
}
