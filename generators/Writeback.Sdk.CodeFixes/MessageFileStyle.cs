using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Writes rows in the handwriting of a message file: its line ends and its indentation.</summary>
internal sealed class MessageFileStyle
{
    private const string Comment = "Not translated yet.";

    private readonly string _newLine;
    private readonly string _indentation;

    public MessageFileStyle(SourceText text, MessageFileLayout layout)
    {
        _newLine = NewLineOf(text);
        var first = layout.Rows.Count > 0 ? layout.Rows[0].Start : layout.End;
        var indentation = IndentationOf(text, first);
        _indentation = layout.Rows.Count == 0 || string.IsNullOrEmpty(indentation) ? "  " : indentation!;
        FirstPosition = first - (indentation?.Length ?? 0);
    }

    /// <summary>Where rows go that come before all others.</summary>
    public int FirstPosition { get; }

    public static string NewLineOf(SourceText text) => text.ToString().Contains("\r\n") ? "\r\n" : "\n";

    /// <summary>A row at the beginning of a line.</summary>
    public string Before(MissingRow row) => _indentation + Write(row) + _newLine;

    /// <summary>A row behind the end of another one.</summary>
    public string Behind(MissingRow row) => _newLine + _indentation + Write(row);

    private string Write(MissingRow row) => string.Join(
        _newLine + _indentation,
        $"<data name=\"{Escape(row.Key).Replace("\"", "&quot;")}\" xml:space=\"preserve\">",
        $"{_indentation}<value>{Escape(row.Text)}</value>",
        $"{_indentation}<comment>{Comment}</comment>",
        "</data>");

    /// <summary>What XML cannot hold at all would make the file unreadable.</summary>
    private static string Escape(string text)
    {
        var valid = new string([.. text.Select(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : '\uFFFD')]);
        return valid.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "&#xD;");
    }

    /// <summary>What is before a position in its line; null when that is not only space.</summary>
    private static string? IndentationOf(SourceText text, int position)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }
}
