namespace Writeback.Sdk;

/// <summary>The texts of one language: lines of <c>key text</c>, separated by a tab, which are taken apart when the first is asked for.</summary>
internal sealed class LanguageTexts
{
    private readonly List<ReadOnlyMemory<char>> _lines = [];
    private Dictionary<string, string>? _texts;

    /// <summary>Adds a line. Before the first text is asked for.</summary>
    public void Add(ReadOnlyMemory<char> line) => _lines.Add(line);

    /// <summary>A text, or null.</summary>
    public string? Find(string key) => (_texts ?? Interlocked.CompareExchange(ref _texts, Read(), null) ?? _texts).GetValueOrDefault(key);

    private Dictionary<string, string> Read()
    {
        var texts = new Dictionary<string, string>(_lines.Count, StringComparer.Ordinal);
        foreach (var line in _lines)
        {
            if (line.Span.IndexOf('\t') is >= 0 and var tab)
            {
                texts[line.Span[..tab].ToString()] = line.Span[(tab + 1)..].ToString();
            }
        }

        return texts;
    }
}
