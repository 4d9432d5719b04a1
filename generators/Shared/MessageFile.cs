using System.Xml;

namespace Writeback.Sdk.Messages;

/// <summary>
/// A file of messages in another language: <c>Messages.he.resx</c>. Its keys are <c>WB1001</c> (a check's title),
/// <c>WB1001.NoLicense</c> (a message), <c>WB1001.NoLicense.Remedy</c>, <c>Category.Licensing</c> and <c>ConnectExport.HowToConfigure</c>
/// (an input). The neutral texts are those of the attributes.
/// </summary>
internal static class MessageFile
{
    private const string Prefix = "Messages.";
    private const string Extension = ".resx";

    /// <summary>The language of a message file, such as <c>he</c> or <c>pt-BR</c>; null for any other file.</summary>
    public static string? CultureOf(string path)
    {
        if (!path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = path.Length - Extension.Length;
        var name = path.Substring(0, end);
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        var culture = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(Prefix.Length) : "";
        return IsCulture(culture) ? culture : null;
    }

    /// <summary>Whether text has the form of a culture's name: a language of two or three letters, then a script or region.</summary>
    public static bool IsCulture(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(IsLetter)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(letter => IsLetter(letter) || letter is >= '0' and <= '9'));
    }

    /// <summary>The rows of a message file, in their order; those before the fault when the file is no XML.</summary>
    public static IReadOnlyList<MessageRow> Parse(string text)
    {
        var rows = new List<MessageRow>();
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "data" } && reader.GetAttribute("name") is { } key && reader.GetAttribute("type") is null)
                {
                    var (line, column) = Position(reader);
                    rows.Add(new MessageRow(key, ReadValue(reader), line, column));
                }
            }
        }
        catch (XmlException)
        {
            // Being typed. The build refuses a file that is no XML, and says where.
        }

        return rows;
    }

    private static (int Line, int Column) Position(XmlReader reader)
        => reader is IXmlLineInfo info && info.HasLineInfo() ? (info.LineNumber - 1, Math.Max(0, info.LinePosition - 2)) : (0, 0);

    private static string ReadValue(XmlReader reader)
    {
        var value = "";
        using var data = reader.ReadSubtree();
        while (data.Read())
        {
            if (data is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "value" })
            {
                value = data.ReadElementContentAsString();
            }
        }

        return value;
    }

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
