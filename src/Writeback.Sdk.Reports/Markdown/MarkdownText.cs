using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>Foreign text in Markdown: no markup, no HTML, no mention, no reference to an issue, no link of its own.</summary>
internal static class MarkdownText
{
    // CommonMark 2.4: before any of these a backslash makes it literal. Those that mean nothing in the middle of a line are left as they are.
    private const string Special = "\\`*_[]<>|~&#!$";

    // Not to be seen, and joined to nothing: GitHub looks for mentions in the text that was rendered, where a backslash is gone.
    private const char WordJoiner = '\u2060';

    public static string Escape(string text)
    {
        var printable = ForeignText.ForPeople(text);
        var output = new StringBuilder(printable.Length + 16);
        for (var index = 0; index < printable.Length; index++)
        {
            var character = printable[index];
            if (Special.Contains(character, StringComparison.Ordinal) || IsLink(printable, index))
            {
                output.Append('\\');
            }

            output.Append(character);
            if (IsMention(printable, index) || IsReference(printable, index))
            {
                output.Append(WordJoiner);
            }
        }

        return output.ToString();
    }

    /// <summary>An address of ours as a link that shows its host and path.</summary>
    public static string Link(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        ? $"[{Escape(uri.Host + uri.AbsolutePath)}](<{uri.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)}>)"
        : Escape(address);

    // GitHub makes links of http://, ftp://, mailto: and www. by itself.
    private static bool IsLink(string text, int index)
        => (text[index] == ':' && index + 2 < text.Length && (text.AsSpan(index + 1).StartsWith("//") || (index >= 4 && char.IsAsciiLetter(text[index - 1]) && !char.IsWhiteSpace(text[index + 1]))))
            || (text[index] == '.' && index >= 3 && text.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));

    private static bool IsMention(string text, int index)
        => text[index] == '@' && index + 1 < text.Length && char.IsAsciiLetterOrDigit(text[index + 1]) && (index == 0 || !char.IsAsciiLetterOrDigit(text[index - 1]));

    private static bool IsReference(string text, int index)
        => (text[index] == '#' && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]))
            || (text[index] == '-' && index >= 2 && index + 1 < text.Length && text.AsSpan(index - 2, 2).Equals("GH", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[index + 1]));
}
