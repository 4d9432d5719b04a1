using System.Globalization;

namespace Writeback.Sdk;

/// <summary>
/// Texts in several languages, read from the one string that the generator writes: a line a text, <c>culture key text</c> separated by
/// tabs. Neutral texts have no culture. A pack has those of its titles, categories and inputs, an assembly those of <c>Texts.resx</c>.
/// A language costs nothing until it is asked for.
/// </summary>
internal sealed class PackTexts
{
    private readonly Dictionary<string, LanguageTexts> _languages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages besides the neutral one.</summary>
    public IReadOnlyList<string> Languages => [.. _languages.Keys.Where(language => language.Length > 0)];

    public static PackTexts Parse(string data)
    {
        var texts = new PackTexts();
        var byCulture = texts._languages.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < data.Length;)
        {
            var end = data.IndexOf('\n', start) is >= 0 and var found ? found : data.Length;
            var line = data.AsMemory(start, end - start);
            if (line.Span.IndexOf('\t') is >= 0 and var tab)
            {
                var culture = line.Span[..tab];
                if (!byCulture.TryGetValue(culture, out var language))
                {
                    byCulture[culture] = language = new LanguageTexts();
                }

                language.Add(line[(tab + 1)..]);
            }

            start = end + 1;
        }

        return texts;
    }

    /// <summary>The first text that a culture or one of its parents has, or null.</summary>
    public string? Find(string key, CultureInfo culture)
    {
        for (var candidate = culture; _languages.Count > 0 && candidate.Name.Length > 0; candidate = candidate.Parent)
        {
            if (Find(key, candidate.Name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The text of a language and no other, or null.</summary>
    public string? Find(string key, string language) => _languages.GetValueOrDefault(language)?.Find(key);

    /// <summary>The neutral text, or null.</summary>
    public string? FindNeutral(string key) => Find(key, "");
}
