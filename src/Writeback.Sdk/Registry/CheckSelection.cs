namespace Writeback.Sdk;

/// <summary>Which checks of a registry run: by id, category or tag.</summary>
public sealed class CheckSelection
{
    /// <summary>Every check.</summary>
    public static CheckSelection All { get; } = new([], []);

    /// <summary>Creates a selection.</summary>
    /// <param name="select">Ids, categories or tags; empty means every check.</param>
    /// <param name="skip">Ids, categories or tags to leave out of those.</param>
    public CheckSelection(IReadOnlyList<string> select, IReadOnlyList<string> skip)
    {
        Select = select;
        Skip = skip;
    }

    /// <summary>Ids, categories or tags; empty means every check.</summary>
    public IReadOnlyList<string> Select { get; }

    /// <summary>Ids, categories or tags to leave out.</summary>
    public IReadOnlyList<string> Skip { get; }

    /// <summary>Whether a check is selected.</summary>
    /// <param name="check">The check.</param>
    public bool Includes(CheckDescriptor check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return (Select.Count == 0 || MatchesAny(Select, check)) && !MatchesAny(Skip, check);
    }

    /// <summary>The first word of the selection that no check answers to, or null.</summary>
    /// <param name="registry">The registry it is meant for.</param>
    public string? FindUnknown(CheckRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return Select.Concat(Skip).FirstOrDefault(word => !registry.Checks.Any(check => Matches(word, check)));
    }

    private static bool MatchesAny(IReadOnlyList<string> words, CheckDescriptor check)
    {
        foreach (var word in words)
        {
            if (Matches(word, check))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string word, CheckDescriptor check)
        => string.Equals(word, check.Id, StringComparison.OrdinalIgnoreCase)
            || string.Equals(word, check.Category, StringComparison.OrdinalIgnoreCase)
            || check.Tags.Contains(word, StringComparer.OrdinalIgnoreCase);
}
