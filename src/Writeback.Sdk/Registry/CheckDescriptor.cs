using System.Globalization;

namespace Writeback.Sdk;

/// <summary>What is known about a check without running it.</summary>
public sealed class CheckDescriptor
{
    internal CheckDescriptor(
        PackMember origin, int index, string id, string name, string category, Severity severity, string title,
        IReadOnlyList<string> tags, string[] requiredIds, IReadOnlyList<EvidenceUse> uses, bool hasOptions)
    {
        Origin = origin;
        Index = index;
        Id = id;
        Name = name;
        Category = category;
        DefaultSeverity = severity;
        Title = title;
        Tags = tags;
        RequiredIds = requiredIds;
        Uses = uses;
        HasOptions = hasOptions;
    }

    /// <summary>The check's id, for life.</summary>
    public string Id { get; }

    /// <summary>The check's name: its class.</summary>
    public string Name { get; }

    /// <summary>The question the check answers, phrased as the healthy state.</summary>
    public string Title { get; }

    /// <summary>The section of the report.</summary>
    public string Category { get; }

    /// <summary>How much a failure matters unless configuration says otherwise.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>Words by which checks of several categories can be selected together.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Where the check comes from.</summary>
    internal PackMember Origin { get; }

    /// <summary>The position in the catalogue.</summary>
    internal int Index { get; }

    /// <summary>The ids of the checks this one requires.</summary>
    internal string[] RequiredIds { get; }

    /// <summary>The positions of the checks this one requires. Set once: which checks there are is known after the last one was read.</summary>
    internal IReadOnlyList<int> Requires { get; set; } = [];

    /// <summary>The evidence the check takes.</summary>
    internal IReadOnlyList<EvidenceUse> Uses { get; }

    /// <summary>Whether the check takes options.</summary>
    internal bool HasOptions { get; }

    /// <summary>The title in a language, or the neutral one where it is not translated.</summary>
    /// <param name="culture">The language.</param>
    public string GetTitle(CultureInfo culture) => PseudoLanguage.Is(culture) ? PseudoLanguage.Of(Title) : Origin.Registry.Texts.Find(Id, culture) ?? Title;

    /// <summary>The category's name in a language, or the neutral one where it is not translated.</summary>
    /// <param name="culture">The language.</param>
    public string GetCategory(CultureInfo culture)
        => PseudoLanguage.Is(culture) ? PseudoLanguage.Of(Category) : Origin.Registry.Texts.Find($"Category.{Category}", culture) ?? Category;

    /// <summary>The same check in a catalogue that numbers checks and slots in its own way.</summary>
    /// <param name="index">The position there.</param>
    /// <param name="slots">By the pack's own slot, the slot there.</param>
    internal CheckDescriptor Renumber(int index, int[] slots) => new(
        Origin with { Slots = slots }, index, Id, Name, Category, DefaultSeverity, Title, Tags, RequiredIds, EvidenceUse.Renumber(Uses, slots), HasOptions);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
