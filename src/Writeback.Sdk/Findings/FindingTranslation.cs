using System.Globalization;

namespace Writeback.Sdk;

/// <summary>A message in another language. Made by generated code from <c>Messages.{culture}.resx</c>.</summary>
/// <param name="Culture">The language, such as <c>he</c> or <c>pt-BR</c>.</param>
/// <param name="Template">The text with placeholders, or null where it is not translated.</param>
/// <param name="Remedy">What to do about it, or null where it is not translated.</param>
public sealed record FindingTranslation(string Culture, string? Template, string? Remedy)
{
    /// <summary>The first text that a culture or one of its parents has, or null: <c>he-IL</c> reads <c>he</c>.</summary>
    internal static string? Find(IReadOnlyList<FindingTranslation> translations, CultureInfo culture, Func<FindingTranslation, string?> text)
    {
        if (translations.Count == 0)
        {
            return null;
        }

        for (var candidate = culture; candidate.Name.Length > 0; candidate = candidate.Parent)
        {
            foreach (var translation in translations)
            {
                if (string.Equals(translation.Culture, candidate.Name, StringComparison.OrdinalIgnoreCase) && text(translation) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
