using System.Globalization;

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

    /// <summary>The members, its own and those of its parts, that are marked with a data classification.</summary>
    public IReadOnlyList<ClassifiedMember> ClassifiedMembers => Origin.Registry.ClassifiedMembers(Origin.Position);

    /// <summary>For an input: how to provide it, in a language, or the neutral text where it is not translated. Null for evidence.</summary>
    /// <param name="culture">The language.</param>
    public string? GetHowToConfigure(CultureInfo culture)
        => HowToConfigure is null ? null : PseudoLanguage.Is(culture) ? PseudoLanguage.Of(HowToConfigure) : Origin.Registry.Texts.Find($"{Name}.HowToConfigure", culture) ?? HowToConfigure;

    /// <summary>Where the evidence is declared, or first used.</summary>
    internal PackMember Origin { get; }

    internal int Slot { get; }

    internal CompilerServices.EvidenceType Type => Origin.Registry.TypeOf(Origin.Position);

    /// <summary>For an input: how to provide it, in the language of whoever reads it.</summary>
    internal LocalizableText LocalizableHowToConfigure => new(culture => GetHowToConfigure(culture) ?? "");

    internal bool IsInput => HowToConfigure is not null;
}
