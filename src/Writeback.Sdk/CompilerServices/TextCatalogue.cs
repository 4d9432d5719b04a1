using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;

namespace Writeback.Sdk.CompilerServices;

/// <summary>The texts of one assembly in all of its languages, compiled in: no file to deploy, nothing to load. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextCatalogue
{
    // A text that a bundle names by its id is found where it comes from.
    private static readonly ConcurrentDictionary<string, TextCatalogue> Known = new(StringComparer.Ordinal);

    private readonly string _data;
    private PackTexts? _texts;

    /// <summary>Creates the catalogue of an assembly, and makes it known.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="data">A line a text, <c>culture key text</c> separated by tabs; the culture of neutral texts is empty.</param>
    public TextCatalogue(string name, string data)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(data);
        Name = name;
        _data = data;
        Known[name] = this;
    }

    /// <summary>The assembly's name.</summary>
    public string Name { get; }

    /// <summary>The languages that it has besides the neutral one.</summary>
    public IReadOnlyList<string> Languages => Texts.Languages;

    private PackTexts Texts => _texts ?? Interlocked.CompareExchange(ref _texts, PackTexts.Parse(_data), null) ?? _texts;

    /// <summary>A text with its placeholders in a language, or the neutral one where it is not translated.</summary>
    /// <param name="key">The text's key.</param>
    /// <param name="culture">The language.</param>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public string GetTemplate(string key, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return FindTemplate(key, culture) ?? throw new ArgumentException($"{Name} has no text {key}.", nameof(key));
    }

    /// <summary>The catalogue of an assembly that has been loaded, or null.</summary>
    internal static TextCatalogue? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>As <see cref="GetTemplate"/>, or null.</summary>
    internal string? FindTemplate(string key, CultureInfo culture)
        => Texts.FindNeutral(key) is not { } neutral ? null : PseudoLanguage.Is(culture) ? PseudoLanguage.Of(neutral) : Texts.Find(key, culture) ?? neutral;

    /// <summary>The names of a text's placeholders, in the order in which the neutral text has them; null when there is no such text.</summary>
    internal IReadOnlyList<string>? FindParameters(string key) => Texts.FindNeutral(key) is { } neutral ? MessageTemplate.ParametersOf(neutral) : null;

    /// <summary>What a message is called in other languages than the neutral one.</summary>
    internal IReadOnlyList<FindingTranslation> TranslationsOf(string key)
        => [.. Texts.Languages.Select(language => new FindingTranslation(language, Texts.Find(key, language), Texts.Find($"{key}.Remedy", language)))];
}
