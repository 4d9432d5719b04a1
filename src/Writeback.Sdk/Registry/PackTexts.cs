using System.Globalization;

namespace Writeback.Sdk;

/// <summary>
/// Texts in several languages, parsed from the one string that the generator writes: a line a text, <c>culture key text</c> separated by
/// tabs. Neutral texts have no culture. A pack has those of its titles, categories and inputs, an assembly those of <c>Texts.resx</c>.
/// </summary>
internal sealed class PackTexts
{
    private readonly Dictionary<(string Culture, string Key), string> _texts = [];
    private readonly List<string> _languages = [];

    /// <summary>The languages besides the neutral one.</summary>
    public IReadOnlyList<string> Languages => _languages;

    public static PackTexts Parse(string data)
    {
        var texts = new PackTexts();
        foreach (var line in data.Split('\n'))
        {
            if (line.Split('\t', 3) is [var culture, var key, var text])
            {
                texts._texts[(culture.ToUpperInvariant(), key)] = text;
                if (culture.Length > 0 && !texts._languages.Contains(culture, StringComparer.OrdinalIgnoreCase))
                {
                    texts._languages.Add(culture);
                }
            }
        }

        return texts;
    }

    /// <summary>The first text that a culture or one of its parents has, or null.</summary>
    public string? Find(string key, CultureInfo culture)
    {
        for (var candidate = culture; _texts.Count > 0 && candidate.Name.Length > 0; candidate = candidate.Parent)
        {
            if (Find(key, candidate.Name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The text of a language and no other, or null.</summary>
    public string? Find(string key, string language) => _texts.GetValueOrDefault((language.ToUpperInvariant(), key));

    /// <summary>The neutral text, or null.</summary>
    public string? FindNeutral(string key) => _texts.GetValueOrDefault(("", key));
}
