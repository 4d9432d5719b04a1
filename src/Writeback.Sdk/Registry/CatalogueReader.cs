namespace Writeback.Sdk;

/// <summary>
/// Reads a catalogue's fields, one after the other. A program that lists its checks waits for this when it starts, so it is plain
/// loops over one string: what is generic would be compiled first, and what parses numbers asks for a culture, whose tables
/// would be loaded first.
/// </summary>
internal sealed class CatalogueReader(string text)
{
    private int _field;
    private int _lineEnd = -1;

    /// <summary>Goes to the next line that is not empty; false after the last one.</summary>
    public bool NextLine()
    {
        while (_lineEnd < text.Length)
        {
            _field = _lineEnd + 1;
            var end = text.IndexOf('\n', _field);
            _lineEnd = end < 0 ? text.Length : end;
            if (_field < _lineEnd)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next field; empty after the line's last one, because empty fields at its end go without saying.</summary>
    public ReadOnlySpan<char> Field()
    {
        if (_field >= _lineEnd)
        {
            return default;
        }

        var start = _field;
        var tab = text.IndexOf('\t', start, _lineEnd - start);
        var end = tab < 0 ? _lineEnd : tab;
        _field = end + 1;
        return text.AsSpan(start, end - start);
    }

    /// <summary>The next field as text.</summary>
    public string Text() => Field().ToString();

    /// <summary>The next field as text, or null where it is empty.</summary>
    public string? OptionalText() => Text() is { Length: > 0 } field ? field : null;

    /// <summary>The next field as a number, or null where it is empty.</summary>
    public int? OptionalNumber() => Field() is { Length: > 0 } field ? Number(field) : null;

    /// <summary>The words of the next field, which commas separate.</summary>
    public string[] Words() => Text() is { Length: > 0 } field ? field.Split(',') : [];

    /// <summary>A number as the generator writes it: digits, and a sign before a negative one.</summary>
    public static int Number(ReadOnlySpan<char> text)
    {
        var isNegative = text[0] == '-';
        var number = 0;
        for (var index = isNegative ? 1 : 0; index < text.Length; index++)
        {
            number = (number * 10) + (text[index] - '0');
        }

        return isNegative ? -number : number;
    }
}
