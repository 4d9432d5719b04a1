using System.Globalization;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Evidence is foreign text. What would move the cursor, change the terminal, begin a line of its own or turn the text around
/// must not reach a reader: in a report it could forge a verdict.
/// </summary>
internal static class ForeignText
{
    /// <summary>The characters that turn the direction of text: embeddings, overrides and isolates (UAX 9). Marks are harmless.</summary>
    public const string DirectionControls = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>The text with every harmful character shown as U+FFFD.</summary>
    public static string Printable(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var index = 0; index < source.Length; index++)
        {
            span[index] = IsHarmful(source[index]) ? '\uFFFD' : source[index];
        }
    });

    private static bool IsHarmful(char character)
        => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || DirectionControls.Contains(character, StringComparison.Ordinal);
}
