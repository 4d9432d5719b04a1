namespace Writeback.Sdk;

/// <summary>What is known about a check without running it.</summary>
public sealed class CheckDescriptor
{
    internal CheckDescriptor(
        PackMember origin, int index, string id, string name, string title, string category, Severity severity,
        IReadOnlyList<string> tags, IReadOnlyList<int> requires, IReadOnlyList<EvidenceUse> uses)
    {
        Origin = origin;
        Index = index;
        Id = id;
        Name = name;
        Title = title;
        Category = category;
        DefaultSeverity = severity;
        Tags = tags;
        Requires = requires;
        Uses = uses;
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

    /// <summary>The positions of the checks this one requires.</summary>
    internal IReadOnlyList<int> Requires { get; }

    /// <summary>The evidence the check takes.</summary>
    internal IReadOnlyList<EvidenceUse> Uses { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
