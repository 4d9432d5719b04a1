namespace Writeback.Sdk.Analyzers;

/// <summary>Guesses which name a misspelt one means, and only where a single one comes to mind.</summary>
internal static class NearestName
{
    /// <summary>The one name that is nearer than all others; null when none is near, or two are equally near.</summary>
    public static string? Find(string misspelt, IEnumerable<string> names)
    {
        string? nearest = null;
        var least = Math.Min(2, misspelt.Length / 2) + 1;
        foreach (var name in names)
        {
            var distance = Distance(misspelt.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < least)
            {
                (nearest, least) = (name, distance);
            }
            else if (distance == least)
            {
                nearest = null;
            }
        }

        return nearest;
    }

    /// <summary>How many letters have to be inserted, removed or replaced: Levenshtein's distance.</summary>
    private static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var current = new int[to.Length + 1];
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var replace = previous[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(replace, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
