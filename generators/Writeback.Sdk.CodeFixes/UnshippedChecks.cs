using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Edits the table of <c>Checks.Unshipped.md</c>: rows stay sorted by id, so that two branches seldom meet.</summary>
internal static class UnshippedChecks
{
    private static readonly string[] Header = ["| id | name | title |", "|---|---|---|"];

    /// <summary>Whether a diagnostic says which row is missing.</summary>
    public static bool CanAdd(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(UntrackedCheckIdAnalyzer.IdProperty);

    public static SourceText Add(SourceText text, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var id = diagnostic.Properties[UntrackedCheckIdAnalyzer.IdProperty]!;
            var title = diagnostic.Properties[UntrackedCheckIdAnalyzer.TitleProperty]!.Replace("|", "\\|");
            text = Insert(text, id, $"| {id} | {diagnostic.Properties[UntrackedCheckIdAnalyzer.NameProperty]} | {title} |");
        }

        return text;
    }

    private static SourceText Insert(SourceText text, string id, string row)
    {
        var rows = CheckReleases.RowsOf(CheckReleases.Unshipped, text).Where(existing => !existing.IsRemoved).ToList();
        if (rows.Find(existing => StringComparer.OrdinalIgnoreCase.Compare(existing.Id, id) > 0) is { } next)
        {
            return InsertLines(text, text.Lines.GetLineFromPosition(next.Span.Start).LineNumber, [row]);
        }

        if (rows.Count > 0)
        {
            return InsertLines(text, text.Lines.GetLineFromPosition(rows[rows.Count - 1].Span.Start).LineNumber + 1, [row]);
        }

        // A table without rows, or no table at all: then above what was removed, or at the end.
        var lines = text.Lines.Select(line => line.ToString().Trim()).ToList();
        var removed = lines.FindIndex(CheckReleases.IsRemovedHeading);
        var ruler = lines.FindIndex(line => line.StartsWith("|--", StringComparison.Ordinal) || line.StartsWith("| --", StringComparison.Ordinal));
        if (ruler >= 0 && (removed < 0 || ruler < removed))
        {
            return InsertLines(text, ruler + 1, [row]);
        }

        var end = lines.FindLastIndex(line => line.Length > 0) + 1;
        return removed >= 0
            ? InsertLines(text, removed, [.. Header, row, ""])
            : InsertLines(text, end, end == 0 ? [.. Header, row] : ["", .. Header, row]);
    }

    private static SourceText InsertLines(SourceText text, int line, string[] lines)
    {
        var newLine = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        var inserted = string.Concat(lines.Select(added => added + newLine));
        if (line < text.Lines.Count)
        {
            return text.WithChanges(new TextChange(new TextSpan(text.Lines[line].Start, 0), inserted));
        }

        return text.WithChanges(new TextChange(new TextSpan(text.Length, 0), newLine + inserted));
    }
}
