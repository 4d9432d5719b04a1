using System.Globalization;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary>Lines for people, in the language of the current user interface.</summary>
internal static class Wording
{
    /// <summary>
    /// The lines, with the names in those that are written from right to left set apart. Lines without a word of such a language, such as
    /// commands and addresses, stay as they are: whoever copies them copies nothing else.
    /// </summary>
    public static string Of(string lines)
        => LeftToRightRuns.IsRightToLeft(CultureInfo.CurrentUICulture)
            ? string.Join('\n', lines.Split('\n').Select(line => line.Any(IsRightToLeft) ? LeftToRightRuns.Isolate(line) : line))
            : lines;

    // Hebrew and Arabic, which stand side by side in Unicode.
    private static bool IsRightToLeft(char character) => character is >= '\u0590' and <= '\u08FF';
}
