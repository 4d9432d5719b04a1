namespace Writeback.Sdk;

/// <summary>What is known about a kind of evidence, or of input, without a run.</summary>
public sealed class EvidenceDescriptor
{
    internal EvidenceDescriptor(PackMember origin, int slot, string name, string? howToConfigure)
    {
        Origin = origin;
        Slot = slot;
        Name = name;
        HowToConfigure = howToConfigure;
    }

    /// <summary>The evidence's name: its record. It is the key in JSON.</summary>
    public string Name { get; }

    /// <summary>For an input: one line that tells a user how to provide it. Null for evidence.</summary>
    public string? HowToConfigure { get; }

    /// <summary>Where the evidence is declared, or first used.</summary>
    internal PackMember Origin { get; }

    internal int Slot { get; }

    internal CompilerServices.EvidenceType Type => Origin.Registry.TypeOf(Origin.Position);

    internal bool IsInput => HowToConfigure is not null;
}
