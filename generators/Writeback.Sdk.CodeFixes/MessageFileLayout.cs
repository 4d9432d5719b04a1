using System.Xml;
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Where the rows of a message file are, and where its last tag is.</summary>
internal sealed class MessageFileLayout
{
    private MessageFileLayout(IReadOnlyList<Row> rows, int end)
    {
        Rows = rows;
        End = end;
    }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The position of <c>&lt;/root&gt;</c>.</summary>
    public int End { get; }

    /// <summary>Null when the file is no XML with a root that has an end.</summary>
    public static MessageFileLayout? Read(SourceText text)
    {
        var content = text.ToString();
        var lines = new XmlLines(text);
        var rows = new List<Row>();
        var row = default(Row);
        try
        {
            using var reader = XmlReader.Create(new StringReader(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                // The position of a tag is that of its name.
                var at = reader is IXmlLineInfo info && reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement
                    ? lines.PositionOf(info.LineNumber - 1, info.LinePosition - 1)
                    : 0;
                switch (reader)
                {
                    case { NodeType: XmlNodeType.Element, Depth: 1 }:
                        row = new Row((reader.LocalName == "data" ? reader.GetAttribute("name") : null) ?? "", at - "<".Length, EndOfTag(content, at));
                        if (reader.IsEmptyElement)
                        {
                            rows.Add(row);
                        }

                        break;
                    case { NodeType: XmlNodeType.EndElement, Depth: 1 }:
                        rows.Add(row with { End = EndOfTag(content, at) });
                        break;
                    case { NodeType: XmlNodeType.EndElement, Depth: 0 }:
                        return new MessageFileLayout(rows, at - "</".Length);
                }
            }
        }
        catch (XmlException)
        {
            // Being typed: nothing can be added to it.
        }

        return null;
    }

    /// <summary>Behind the bracket that closes a tag; those in an attribute do not.</summary>
    private static int EndOfTag(string content, int position)
    {
        var quote = '\0';
        for (; position < content.Length && (quote != '\0' || content[position] != '>'); position++)
        {
            if (quote == '\0' && content[position] is '"' or '\'')
            {
                quote = content[position];
            }
            else if (content[position] == quote)
            {
                quote = '\0';
            }
        }

        return position + 1;
    }

    /// <summary>An element below the root; <paramref name="Key"/> is empty for what is no text.</summary>
    internal readonly record struct Row(string Key, int Start, int End);
}
