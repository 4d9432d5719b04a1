namespace Writeback.Sdk;

/// <summary>
/// Reads a catalogue's fields, one after the other. A program that lists its checks waits for this when it starts, so it is plain
/// loops over one string, and asks for no culture: the first who does loads the tables of all of them.
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
    public string Field()
    {
        if (_field >= _lineEnd)
        {
            return "";
        }

        var start = _field;
        var tab = text.IndexOf('\t', start, _lineEnd - start);
        var end = tab < 0 ? _lineEnd : tab;
        _field = end + 1;
        return text.Substring(start, end - start);
    }

    /// <summary>The next field, or null where it is empty.</summary>
    public string? OptionalField() => Field() is { Length: > 0 } field ? field : null;

    /// <summary>The words of the next field, which commas separate.</summary>
    public string[] Words() => Field() is { Length: > 0 } field ? field.Split(',') : [];

    /// <summary>The number at a position of a field, as the generator writes it: digits, and a sign before a negative one.</summary>
    public static int Number(string field, int start = 0)
    {
        var isNegative = field[start] == '-';
        var number = 0;
        for (var index = isNegative ? start + 1 : start; index < field.Length && field[index] is >= '0' and <= '9'; index++)
        {
            number = (number * 10) + (field[index] - '0');
        }

        return isNegative ? -number : number;
    }
}
