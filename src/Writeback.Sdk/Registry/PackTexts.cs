using System.Globalization;

namespace Writeback.Sdk;

/// <summary>
/// What a pack calls its checks, categories and inputs in other languages, parsed from the one string that the generator writes: a
/// line a text, <c>culture key text</c> separated by tabs.
/// </summary>
internal sealed class PackTexts
{
    private readonly Dictionary<(string Culture, string Key), string> _texts = [];

    public static PackTexts Parse(string data)
    {
        var texts = new PackTexts();
        foreach (var line in data.Split('\n'))
        {
            if (line.Split('\t', 3) is [var culture, var key, var text])
            {
                texts._texts[(culture.ToUpperInvariant(), key)] = text;
            }
        }

        return texts;
    }

    /// <summary>The first text that a culture or one of its parents has, or null.</summary>
    public string? Find(string key, CultureInfo culture)
    {
        for (var candidate = culture; _texts.Count > 0 && candidate.Name.Length > 0; candidate = candidate.Parent)
        {
            if (_texts.TryGetValue((candidate.Name.ToUpperInvariant(), key), out var text))
            {
                return text;
            }
        }

        return null;
    }
}
