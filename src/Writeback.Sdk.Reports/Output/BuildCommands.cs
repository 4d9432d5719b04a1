using System.Buffers;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Reports may be printed by a step of a build, and Azure DevOps takes commands from anywhere in a line. In formats that can write a
/// character in another way, no command is ever spelled out.
/// </summary>
internal static class BuildCommands
{
    /// <summary>The JSON with the second of two number signs escaped.</summary>
    public static ReadOnlyMemory<byte> EscapeJson(ReadOnlyMemory<byte> json) => Escape(json, "\\u0023"u8);

    /// <summary>The same for a text in pieces.</summary>
    /// <param name="piece">The next piece.</param>
    /// <param name="isAfterSign">Whether the piece before ended with a number sign as such; then whether this one does.</param>
    public static ReadOnlyMemory<byte> EscapeJson(ReadOnlyMemory<byte> piece, ref bool isAfterSign)
    {
        var text = piece.Span;
        if (text.IsEmpty)
        {
            return piece;
        }

        ReadOnlyMemory<byte> escaped = isAfterSign && text[0] == '#' ? (byte[])[.. "\\u0023"u8, .. EscapeJson(piece[1..]).Span] : EscapeJson(piece);
        isAfterSign = escaped.Span[^1] == '#';
        return escaped;
    }

    /// <summary>The XML or HTML with the second of two number signs as a reference.</summary>
    public static ReadOnlyMemory<byte> EscapeMarkup(ReadOnlyMemory<byte> markup) => Escape(markup, "&#35;"u8);

    private static ReadOnlyMemory<byte> Escape(ReadOnlyMemory<byte> text, ReadOnlySpan<byte> replacement)
    {
        var rest = text.Span;
        if (rest.IndexOf("##"u8) < 0)
        {
            return text;
        }

        var output = new ArrayBufferWriter<byte>(text.Length + 1024);
        while (rest.IndexOf("##"u8) is >= 0 and var index)
        {
            output.Write(rest[..(index + 1)]);
            output.Write(replacement);
            rest = rest[(index + 2)..];
        }

        output.Write(rest);
        return output.WrittenMemory;
    }
}
