using System.Runtime.CompilerServices;

namespace Writeback.Sdk.Generators;

internal sealed partial class SourceWriter
{
    /// <summary>Writes the parts of an interpolated line.</summary>
    [InterpolatedStringHandler]
    public readonly struct LineHandler
    {
        private readonly SourceWriter _writer;

#pragma warning disable IDE0060 // The compiler passes what it knows of the length.
        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _writer = writer;
            _writer._text.Append(' ', _writer._indent * 4);
        }
#pragma warning restore IDE0060

        public void AppendLiteral(string text) => _writer._text.Append(text);

        public void AppendFormatted(string? text) => _writer._text.Append(text);
    }
}
