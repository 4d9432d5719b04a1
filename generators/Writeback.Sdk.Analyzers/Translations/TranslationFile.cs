using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Analyzers;

/// <summary>One <c>Messages.{culture}.resx</c> of a project. No other file is looked at.</summary>
internal sealed class TranslationFile(string path, SourceText text, IReadOnlyList<MessageRow> rows)
{
    private const string Prefix = "Messages.";
    private const string Extension = ".resx";

    private readonly HashSet<string> _keys = new(rows.Select(row => row.Key), StringComparer.Ordinal);

    public string Path { get; } = path;

    /// <summary>The name without its folder.</summary>
    public string Name { get; } = NameOf(path);

    /// <summary>The language; null when the name does not say one.</summary>
    public string? Culture { get; } = MessageFile.CultureOf(path);

    public IReadOnlyList<MessageRow> Rows { get; } = rows;

    /// <summary>The first line, for what is wrong with the whole file.</summary>
    public Location Beginning => LocationOf(text.Lines[0].Span);

    /// <summary>Whether a file is ours by its name. <c>Messages.resx</c> is not: the neutral texts are those of the attributes.</summary>
    public static bool IsNamed(string path)
        => NameOf(path) is var name
            && name.Length > Prefix.Length + Extension.Length
            && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the file of a language is called.</summary>
    public static string NameFor(string culture) => Prefix + culture + Extension;

    public bool Has(string key) => _keys.Contains(key);

    /// <summary>The opening tag of a row.</summary>
    public Location LocationOf(MessageRow row)
    {
        var start = new XmlLines(text).PositionOf(row.Line, row.Column);
        var end = start;
        while (end < text.Length && text[end] is not ('>' or '\r' or '\n'))
        {
            end++;
        }

        return LocationOf(TextSpan.FromBounds(start, Math.Min(end + 1, text.Length)));
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private Location LocationOf(TextSpan span) => Location.Create(Path, span, text.Lines.GetLinePositionSpan(span));
}
