using System.Globalization;
using System.Text.RegularExpressions;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Sets the names, paths and commands in a right-to-left text apart (LRI and PDI, UAX 9, 2.4.2): without that, a dash, a dollar or a
/// bracket at their end jumps to their beginning. Only lines of our own may come here, from which foreign controls have been taken.
/// </summary>
public static partial class LeftToRightRuns
{
    private const char LeftToRightIsolate = '\u2066';
    private const char PopDirectionalIsolate = '\u2069';

    // What ends a sentence, a clause or a bracket is not part of the name before it.
    private const string ClosingMarks = ".,:;!?'\")]}>";

    private static readonly string[] RightToLeft = ["he", "ar", "fa", "ur", "yi"];

    /// <summary>Whether a language is written from right to left. By its name: programs without cultures of the machine cannot tell otherwise.</summary>
    /// <param name="culture">The language.</param>
    public static bool IsRightToLeft(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return RightToLeft.Contains(culture.Name.Split('-')[0], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The text with each of its left-to-right runs isolated.</summary>
    /// <param name="text">Lines for people, with or without colours.</param>
    public static string Isolate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Runs().Replace(text, static match => match.Groups["run"] is { Success: true, Value: var run } && run.Any(char.IsAsciiLetter) ? Isolated(run) : match.Value);
    }

    private static string Isolated(string run)
    {
        var end = run.Length;
        while (end > 0 && ClosingMarks.Contains(run[end - 1], StringComparison.Ordinal) && !Closes(run[..end]))
        {
            end--;
        }

        return $"{LeftToRightIsolate}{run[..end]}{PopDirectionalIsolate}{run[end..]}";
    }

    /// <summary>Whether the last character closes what was opened in the run.</summary>
    private static bool Closes(string run)
    {
        var close = run[^1];
        var open = close switch { ')' => '(', ']' => '[', '}' => '{', '>' => '<', '"' => '"', '\'' => '\'', _ => '\0' };
        return open == close ? run.Count(character => character == close) % 2 == 0
            : open != '\0' && run.Count(character => character == open) >= run.Count(character => character == close);
    }

    // Colours are passed over. A run begins with a letter, a digit or what commands and paths begin with; dashes belong to it unless they tie
    // it to a Hebrew prefix. It goes on over single blanks, but not over the end of a clause.
    [GeneratedRegex("""
        \x1B\[[0-9;]*m
        | (?<run>
            (?: (?<=^|[\s("'\[{]) --? | (?<=[\u0590-\u05FF]-) --? )?
            [A-Za-z0-9$/\\~@\#%<_*+] [\x21-\x7E]*
            (?: (?<![,;:.!?]) [ ] (?: [->] [ ] )? (?: --? )? [A-Za-z0-9$/\\~@\#%<_*+|('"] [\x21-\x7E]* )*
          )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
