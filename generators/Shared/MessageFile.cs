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

    /// <summary>Whether a file is ours by its name, whatever its language. <c>Messages.resx</c> is not: the neutral texts are those of the attributes.</summary>
    public static bool IsNamed(string path) => InnerName(path) is not null;

    /// <summary>The language of a message file, such as <c>he</c> or <c>pt-BR</c>; null for any other file.</summary>
    public static string? CultureOf(string path) => InnerName(path) is { } culture && IsCulture(culture) ? culture : null;

    /// <summary>What the file of a language is called.</summary>
    public static string NameFor(string culture) => Prefix + culture + Extension;

    /// <summary>The name of a file without its folder, which may be that of another system.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

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

    /// <summary>What the name of a message file says of its language; null for any other file.</summary>
    private static string? InnerName(string path)
        => NameOf(path) is var name
            && name.Length > Prefix.Length + Extension.Length
            && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
                ? name.Substring(Prefix.Length, name.Length - Prefix.Length - Extension.Length)
                : null;

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
