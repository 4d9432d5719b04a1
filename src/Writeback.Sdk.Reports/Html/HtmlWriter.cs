using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Writeback.Sdk.Reports;

/// <summary>
/// HTML being written: what stands in the source is markup, what stands in a hole of it is text, and is encoded. There is no other way to
/// write text, so none is forgotten.
/// </summary>
/// <param name="culture">The culture of numbers.</param>
internal sealed class HtmlWriter(CultureInfo culture)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(1 << 16);
    private readonly bool _isRightToLeft = LeftToRightRuns.IsRightToLeft(culture);

    public CultureInfo Culture => culture;

    /// <summary>Writes markup with text in its holes.</summary>
    /// <param name="html">The markup.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The handler writes to this writer.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Handler html) => _ = html;

    /// <summary>Writes markup of our own: a style sheet, a picture.</summary>
    /// <param name="markup">The markup.</param>
    public void WriteMarkup(string markup) => _text.Append(markup);

    /// <summary>Writes text that is not clipped, such as JSON that already was.</summary>
    /// <param name="text">The text.</param>
    public void WriteWhole(string text) => Encoder.Encode(new Appender(_text), text);

    /// <summary>The page as UTF-8.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>(_text.Length + (_text.Length >> 3) + 64);
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in _text.GetChunks())
        {
            EncodingExtensions.Convert(encoder, chunk.Span, output, flush: false, out _, out _);
        }

        EncodingExtensions.Convert(encoder, [], output, flush: true, out _, out _);
        return output.WrittenMemory;
    }

    private void Append(string? text)
    {
        if (text is not null)
        {
            _text.Append(Encoder.Encode(ForeignText.ForPeople(text)));
        }
    }

    /// <summary>In a language from right to left, names and commands in a sentence are set apart.</summary>
    private void AppendSentence(string text)
    {
        var printable = ForeignText.ForPeople(text);
        _text.Append(Encoder.Encode(_isRightToLeft ? LeftToRightRuns.Isolate(printable) : printable));
    }

    private void Append(long number) => _text.Append(number.ToString("N0", culture));

    /// <summary>Writes an interpolated string as it goes.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly HtmlWriter _writer;

        public Handler(int literalLength, int formattedCount, HtmlWriter writer) => (_, _, _writer) = (literalLength, formattedCount, writer);

        public void AppendLiteral(string markup) => _writer._text.Append(markup);

        public void AppendFormatted(string? text) => _writer.Append(text);

        public void AppendFormatted(LocalizableText text) => _writer.Append(text.GetText(_writer.Culture));

        public void AppendFormatted(HtmlSentence sentence) => _writer.AppendSentence(sentence.Text);

        public void AppendFormatted(long number) => _writer.Append(number);
    }

    private sealed class Appender(StringBuilder text) : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => text.Append(value);

        public override void Write(char[] buffer, int index, int count) => text.Append(buffer, index, count);

        public override void Write(string? value) => text.Append(value);
    }
}
