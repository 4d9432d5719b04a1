namespace Writeback.Sdk;

/// <summary>What is known about a probe without running it.</summary>
public sealed class ProbeDescriptor
{
    internal ProbeDescriptor(
        PackMember origin, string name, int provides, bool providesList, string? target, ProbePolicy policy, IReadOnlyList<EvidenceUse> uses,
        string? replaces, IReadOnlyList<Permission> permissions)
    {
        Origin = origin;
        Name = name;
        Provides = provides;
        ProvidesList = providesList;
        Target = target;
        Policy = policy;
        Uses = uses;
        Replaces = replaces;
        Permissions = permissions;
    }

    /// <summary>The probe's name: its class.</summary>
    public string Name { get; }

    /// <summary>The system the probe talks to, when it names one: probes of one target share a circuit breaker and take turns.</summary>
    public string? Target { get; }

    /// <summary>How attempts are limited and repeated unless configuration says otherwise.</summary>
    public ProbePolicy Policy { get; }

    /// <summary>The permissions that the probe needs of the systems it asks.</summary>
    public IReadOnlyList<Permission> Permissions { get; }

    /// <summary>Where the probe comes from.</summary>
    internal PackMember Origin { get; }

    /// <summary>The slot of the evidence the probe provides.</summary>
    internal int Provides { get; }

    /// <summary>Whether one observation yields a list of the evidence.</summary>
    internal bool ProvidesList { get; }

    /// <summary>Whether there can be more than one observation of the evidence, or one of many.</summary>
    internal bool ProvidesMany => ProvidesList || EachSlot is not null;

    /// <summary>The evidence the probe takes.</summary>
    internal IReadOnlyList<EvidenceUse> Uses { get; }

    /// <summary>The name of the probe this one takes the place of.</summary>
    internal string? Replaces { get; }

    /// <summary>The slot whose elements the probe runs for; null when it runs once.</summary>
    internal int? EachSlot
    {
        get
        {
            foreach (var use in Uses)
            {
                if (use.IsEach)
                {
                    return use.Slot;
                }
            }

            return null;
        }
    }

    /// <summary>The same probe in a catalogue that numbers slots in its own way.</summary>
    /// <param name="slots">By the pack's own slot, the slot there.</param>
    internal ProbeDescriptor Renumber(int[] slots) => new(
        Origin with { Slots = slots }, Name, slots[Provides], ProvidesList, Target, Policy, EvidenceUse.Renumber(Uses, slots), Replaces, Permissions);
}
