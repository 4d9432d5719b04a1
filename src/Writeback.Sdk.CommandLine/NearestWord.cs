namespace Writeback.Sdk.CommandLine;

/// <summary>Guesses what a mistyped word was meant to be.</summary>
internal static class NearestWord
{
    private const int ShortestPrefix = 3;
    private const int Most = 3;

    /// <summary>A question to append to a refusal, with a blank before it; empty when no candidate, or more than one, comes close.</summary>
    public static string Ask(string word, IEnumerable<string> candidates) => Find(word, candidates) is { } nearest ? Texts.DidYouMean(nearest).ToString() : "";

    /// <summary>The same for words that differ by little, such as codes: of up to three that come equally close, each is named.</summary>
    public static string AskAmong(string word, IEnumerable<string> candidates)
    {
        var nearest = Nearest(word, Known(candidates));
        return nearest is { Count: > 0 and <= Most } ? Texts.DidYouMean(string.Join(" / ", nearest.Order(StringComparer.Ordinal))).ToString() : Ask(word, candidates);
    }

    /// <summary>The one candidate that is nearest, or null. Between equals nothing is guessed: WB3005 is as near to WB3001 as to WB3009.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        var known = Known(candidates);
        var nearest = Nearest(word, known);
        return nearest switch
        {
            [var only] => only,
            null when word.TrimStart('-').Length >= ShortestPrefix => Only(known.Where(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))),
            _ => null,
        };
    }

    private static List<string> Known(IEnumerable<string> candidates) => candidates.Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static List<string>? Nearest(string word, List<string> known)
        => known
            .Select(candidate => (Name: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Tolerance(word))
            .GroupBy(candidate => candidate.Distance, candidate => candidate.Name)
            .MinBy(group => group.Key)?
            .ToList();

    private static string? Only(IEnumerable<string> candidates) => candidates.Take(2).ToList() is [var only] ? only : null;

    // The dashes of an option are no evidence of what was meant.
    private static int Tolerance(string word) => Math.Clamp(word.TrimStart('-').Length / 3, 1, 3);

    /// <summary>How many letters must be added, left out, replaced or swapped with their neighbour (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                distances[row, column] = (row, column) switch
                {
                    (0, _) => column,
                    (_, 0) => row,
                    _ => Math.Min(
                        Math.Min(distances[row - 1, column], distances[row, column - 1]) + 1,
                        distances[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)),
                };
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    distances[row, column] = Math.Min(distances[row, column], distances[row - 2, column - 2] + 1);
                }
            }
        }

        return distances[left.Length, right.Length];
    }
}
