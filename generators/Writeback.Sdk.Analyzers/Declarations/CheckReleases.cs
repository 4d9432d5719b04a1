using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// What <c>Checks.Shipped.md</c> and <c>Checks.Unshipped.md</c> say: tables of ids, those that are in use and, below a heading
/// that says so, those that were removed.
/// </summary>
internal sealed class CheckReleases
{
    public const string Shipped = "Checks.Shipped.md";
    public const string Unshipped = "Checks.Unshipped.md";

    private readonly ImmutableArray<Row> _rows;

    private CheckReleases(ImmutableArray<Row> rows) => _rows = rows;

    /// <summary>Null when a project has neither file: then nothing is tracked.</summary>
    public static CheckReleases? Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var tracked = files.Where(file => IsNamed(file.Path, Shipped) || IsNamed(file.Path, Unshipped)).ToList();
        return tracked.Count == 0
            ? null
            : new CheckReleases([.. tracked.SelectMany(file => RowsOf(file.Path, file.GetText(cancellationToken) ?? SourceText.From("")))]);
    }

    public static IEnumerable<Row> RowsOf(string path, SourceText text)
    {
        var isRemoved = false;
        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            if (content.StartsWith("#", StringComparison.Ordinal))
            {
                isRemoved = IsRemovedHeading(content);
            }
            else if (content.Split('|') is ["", var id, var name, ..] && IsId(id.Trim()))
            {
                yield return new Row(id.Trim(), name.Trim(), isRemoved, path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
            }
        }
    }

    public static bool IsRemovedHeading(string line)
        => line.StartsWith("#", StringComparison.Ordinal) && line.TrimStart('#', ' ').StartsWith("Removed", StringComparison.OrdinalIgnoreCase);

    public static bool IsNamed(string path, string name)
        => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1).Equals(name, StringComparison.OrdinalIgnoreCase);

    public Row? Removed(string id) => _rows.FirstOrDefault(row => row.IsRemoved && IsSame(row.Id, id));

    public bool Contains(string id) => _rows.Any(row => IsSame(row.Id, id));

    /// <summary>What was shipped, was never said to be removed, and is not in the code.</summary>
    public IEnumerable<Row> Missing(IReadOnlyCollection<string> ids)
        => _rows.Where(row =>
            !row.IsRemoved
            && IsNamed(row.Path, Shipped)
            && Removed(row.Id) is null
            && !ids.Contains(row.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a cell is neither empty nor part of a table's head.</summary>
    private static bool IsId(string cell) => cell.Trim('-', ':').Length > 0 && !IsSame(cell, "id");

    private static bool IsSame(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    /// <summary>A check in a file.</summary>
    internal sealed class Row(string id, string name, bool isRemoved, string path, TextSpan span, LinePositionSpan lines)
    {
        public string Id { get; } = id;

        public string Name { get; } = name;

        public bool IsRemoved { get; } = isRemoved;

        public string Path { get; } = path;

        public TextSpan Span { get; } = span;

        public Location Location => Location.Create(Path, Span, lines);
    }
}
