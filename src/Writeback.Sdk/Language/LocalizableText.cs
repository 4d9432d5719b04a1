using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// A sentence for people with its values, put into words only when it is read: the same failure is told in English to one reader
/// and in Hebrew to the next. Generated code makes them from <c>Texts.resx</c>; a plain string is one, too, in one language.
/// </summary>
public sealed class LocalizableText : IFormattable, IEquatable<LocalizableText>
{
    private readonly TextCatalogue? _catalogue;
    private readonly string _text;
    private readonly IReadOnlyList<string> _parameters = [];
    private readonly Func<CultureInfo, string>? _say;

    /// <summary>Creates a text that has one language only.</summary>
    /// <param name="text">The text, as it is.</param>
    public LocalizableText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        Arguments = [];
    }

    /// <summary>Creates a text of a catalogue. Used by generated code.</summary>
    /// <param name="catalogue">The texts of the assembly.</param>
    /// <param name="key">The text's key in it.</param>
    /// <param name="parameters">The names of the placeholders, in the order of the arguments.</param>
    /// <param name="arguments">Their values.</param>
    public LocalizableText(TextCatalogue catalogue, string key, IReadOnlyList<string> parameters, IReadOnlyList<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(arguments);
        _catalogue = catalogue;
        _text = key;
        _parameters = parameters;
        Arguments = arguments;
    }

    /// <summary>Creates a text that something else knows in all languages.</summary>
    internal LocalizableText(Func<CultureInfo, string> say)
    {
        _say = say;
        _text = say(CultureInfo.InvariantCulture);
        Arguments = [];
    }

    /// <summary>The text's name for scripts and records, such as <c>Writeback.Sdk.Probes/LdapTimedOut</c>; null when it has one language only.</summary>
    public string? Id => _catalogue is null ? null : $"{_catalogue.Name}/{_text}";

    /// <summary>The values of the placeholders, in their order.</summary>
    public IReadOnlyList<object?> Arguments { get; }

    /// <summary>A text in one language.</summary>
    /// <param name="text">The text.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator LocalizableText?(string? text) => text is null ? null : new(text);

    /// <summary>The text in a language.</summary>
    /// <param name="culture">The language, and the culture of numbers and dates.</param>
    public string GetText(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return _say is not null ? _say(culture) : _catalogue is null ? _text : MessageTemplate.Format(_catalogue.GetTemplate(_text, culture), _parameters, Arguments, culture);
    }

    /// <summary>The text in the language of the current user interface.</summary>
    public override string ToString() => GetText(CultureInfo.CurrentUICulture);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => GetText(formatProvider as CultureInfo ?? CultureInfo.CurrentUICulture);

    /// <inheritdoc/>
    public bool Equals(LocalizableText? other)
        => other is not null && Id == other.Id && GetText(CultureInfo.InvariantCulture) == other.GetText(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizableText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_catalogue?.Name, _text, Arguments.Count);

    /// <summary>A text that was recorded by its id; null when no assembly of this process has it.</summary>
    internal static LocalizableText? Find(string id, IReadOnlyList<object?> arguments)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && TextCatalogue.Find(id[..slash]) is { } catalogue && catalogue.FindParameters(id[(slash + 1)..]) is { } parameters && parameters.Count == arguments.Count
            ? new(catalogue, id[(slash + 1)..], parameters, arguments)
            : null;
    }
}
