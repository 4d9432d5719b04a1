using System.Runtime.CompilerServices;
using System.Text;

namespace Writeback.Sdk.Generators;

/// <summary>Writes indented lines that end in LF, whatever the machine.</summary>
internal sealed partial class SourceWriter
{
    // A build writes a thousand files one after the other: one buffer does for all of a thread.
    [ThreadStatic]
    private static StringBuilder? _buffer;

    private readonly StringBuilder _text;
    private int _indent;

    public SourceWriter()
    {
        _text = _buffer ?? new StringBuilder(8192);
        _buffer = null;
    }

    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>A line whose parts are written where they belong, without a text in between.</summary>
#pragma warning disable IDE0060 // The handler has written the line.
    public SourceWriter Line([InterpolatedStringHandlerArgument("")] LineHandler line)
    {
        _text.Append('\n');
        return this;
    }
#pragma warning restore IDE0060

    /// <summary>A line that is not indented, for raw string content.</summary>
    public SourceWriter RawLine(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public SourceWriter Open()
    {
        Line("{");
        _indent++;
        return this;
    }

    public SourceWriter Close(string end = "}")
    {
        _indent--;
        return Line(end);
    }

    public SourceWriter Indent()
    {
        _indent++;
        return this;
    }

    public SourceWriter Unindent()
    {
        _indent--;
        return this;
    }

    /// <summary>The text, once: the writer is used up.</summary>
    public override string ToString()
    {
        var text = _text.ToString();
        _buffer = _text.Clear();
        return text;
    }
}
