using System.Text;

namespace Writeback.Sdk.CommandLine;

/// <summary>A place in a text, counted from 1 as editors do.</summary>
internal readonly record struct TextPlace(int Line, int Column)
{
    /// <summary>The place of a byte of UTF-8 text.</summary>
    public static TextPlace Of(ReadOnlySpan<byte> text, int position)
    {
        var before = text[..Math.Min(position, text.Length)];
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    /// <inheritdoc/>
    public override string ToString() => Texts.Place(Line, Column).ToString();
}
