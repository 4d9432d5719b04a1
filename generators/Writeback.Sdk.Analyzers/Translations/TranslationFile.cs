using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Analyzers;

/// <summary>One <c>Messages.{culture}.resx</c> of a project. No other file is looked at.</summary>
internal sealed class TranslationFile(string path, SourceText text, IReadOnlyList<MessageRow> rows)
{
    private readonly HashSet<string> _keys = new(rows.Select(row => row.Key), StringComparer.Ordinal);

    public string Path { get; } = path;

    /// <summary>The name without its folder.</summary>
    public string Name { get; } = MessageFile.NameOf(path);

    /// <summary>The language; null when the name does not say one.</summary>
    public string? Culture { get; } = MessageFile.CultureOf(path);

    public IReadOnlyList<MessageRow> Rows { get; } = rows;

    /// <summary>The first line, for what is wrong with the whole file.</summary>
    public Location Beginning => LocationOf(text.Lines[0].Span);

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

    private Location LocationOf(TextSpan span) => Location.Create(Path, span, text.Lines.GetLinePositionSpan(span));
}
