using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Evidence is foreign text. What would move the cursor, change the terminal, begin a line of its own or turn the text around
/// must not reach a reader: in a report it could forge a verdict.
/// </summary>
internal static class ForeignText
{
    /// <summary>The characters that turn the direction of text: embeddings, overrides and isolates (UAX 9). Marks are harmless.</summary>
    public const string DirectionControls = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    // A page of text. Who needs more of it finds it whole in the JSON report.
    private const int MaxLength = 4000;

    // Build servers read commands from what a step prints: GitHub those that begin a line, after blanks, and the older ones anywhere in it; Azure DevOps anywhere in it.
    private const string OldCommand = "##[";
    private const string AzureCommand = "##vso[";

    // Nothing to see, and no blank either: what follows no longer begins the line.
    private const char Separator = '\u200B';

    /// <summary>The text with every harmful character shown as U+FFFD.</summary>
    public static string Printable(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Create(text.Length, text, static (span, source) =>
    {
        for (var index = 0; index < source.Length; index++)
        {
            span[index] = IsHarmful(source, index) ? '\uFFFD' : source[index];
        }
    });

    /// <summary>The text for people: printable, and no longer than a page.</summary>
    public static string ForPeople(string text)
    {
        if (text.Length <= MaxLength)
        {
            return Printable(text);
        }

        var length = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Create(CultureInfo.InvariantCulture, $"{Printable(text[..length])} … (+{text.Length - length:N0})");
    }

    /// <summary>Takes from lines that a step of a build prints what a build server would take for a command.</summary>
    public static string WithoutCommands(string lines)
    {
        var safe = lines
            .Replace(AzureCommand, $"##{Separator}vso[", StringComparison.OrdinalIgnoreCase)
            .Replace(OldCommand, $"##{Separator}[", StringComparison.Ordinal);
        if (!safe.Contains("::", StringComparison.Ordinal))
        {
            return safe;
        }

        var text = new StringBuilder(safe.Length);
        foreach (var line in safe.AsSpan().EnumerateLines())
        {
            var blanks = line.Length - line.TrimStart().Length;
            text.Append(line[..blanks]);
            if (line[blanks..].StartsWith("::", StringComparison.Ordinal))
            {
                text.Append(Separator);
            }

            text.Append(line[blanks..]).Append('\n');
        }

        // What ends in a line break yields an empty line after it.
        text.Length--;
        return text.ToString();
    }

    private static bool IsHarmful(string text, int index) => char.GetUnicodeCategory(text[index]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Surrogate => !IsWhole(text, index),
        _ => DirectionControls.Contains(text[index], StringComparison.Ordinal) || text[index] is '\uFFFE' or '\uFFFF',
    };

    private static bool IsWhole(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
