using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Writeback.Cli.Tests.Languages;

/// <summary>A file of texts of the sources: its keys and what they say.</summary>
internal static partial class TextFile
{
    public static IReadOnlyDictionary<string, string> Read(string path)
        => XDocument.Load(path).Root!.Elements("data").ToDictionary(row => row.Attribute("name")!.Value, row => row.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>The names between the braces of a text.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(string text)
        => [.. Placeholder().Matches(text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The forms that numbers choose between, each as it is written.</summary>
    public static IReadOnlyList<string> FormsOf(string text) => [.. Forms().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""\{([A-Za-z_]\w*)(?::[^{}]*)?\}""")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\{\w+:plural\|([^{}]*)\}""")]
    private static partial Regex Forms();
}
