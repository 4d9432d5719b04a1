using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Where the lines of an XML file begin, as readers of XML count them: they know fewer kinds of line ends than source code does, and
/// a text may hold any of the others.
/// </summary>
internal sealed class XmlLines
{
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public XmlLines(SourceText source)
    {
        var text = source.ToString();
        _length = text.Length;
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] == '\n' || (text[position] == '\r' && !(position + 1 < text.Length && text[position + 1] == '\n')))
            {
                _starts.Add(position + 1);
            }
        }
    }

    /// <summary>The position of a line and a column, both from zero.</summary>
    public int PositionOf(int line, int column) => Math.Min((line < _starts.Count ? _starts[line] : _length) + column, _length);
}
