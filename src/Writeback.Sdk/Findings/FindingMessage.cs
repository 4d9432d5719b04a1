using System.Globalization;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// A message that a check can give: the template, and what to do about it. One instance per partial method, generated.
/// </summary>
public sealed class FindingMessage
{
    private Finding? _bare;

    /// <summary>Creates a message.</summary>
    /// <param name="id">The message's id, unique within its check.</param>
    /// <param name="status">The status of findings with this message.</param>
    /// <param name="template">The text for people, with placeholders <c>{name}</c> or <c>{name:format}</c>; braces are doubled to be literal.</param>
    /// <param name="remedy">What to do about it, with the same placeholders, or null.</param>
    /// <param name="parameters">The names of the placeholders, in the order of the arguments.</param>
    /// <param name="references">Where the remedy is documented.</param>
    /// <param name="translations">The message in other languages.</param>
    public FindingMessage(
        string id,
        CheckStatus status,
        string template,
        string? remedy = null,
        IReadOnlyList<string>? parameters = null,
        IReadOnlyList<string>? references = null,
        IReadOnlyList<FindingTranslation>? translations = null)
    {
        Id = id;
        Status = status;
        Template = template;
        Remedy = remedy;
        Parameters = parameters ?? [];
        References = references ?? [];
        Translations = translations ?? [];
    }

    /// <summary>A message of the SDK's own, with its remedy and translations from a catalogue of texts.</summary>
    internal FindingMessage(string id, CheckStatus status, TextCatalogue texts, IReadOnlyList<string>? parameters = null)
        : this(
            id,
            status,
            texts.GetTemplate(id, CultureInfo.InvariantCulture),
            texts.FindTemplate($"{id}.Remedy", CultureInfo.InvariantCulture),
            parameters,
            translations: texts.TranslationsOf(id))
    {
    }

    /// <summary>The message's id, unique within its check. Data for scripts.</summary>
    public string Id { get; }

    /// <summary>The status of findings with this message.</summary>
    public CheckStatus Status { get; }

    /// <summary>The text for people, with placeholders.</summary>
    public string Template { get; }

    /// <summary>What to do about it, with the same placeholders; null where nothing needs to be done.</summary>
    public string? Remedy { get; }

    /// <summary>The names of the placeholders, in the order of a finding's arguments.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>Where the remedy is documented.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>The message in other languages.</summary>
    public IReadOnlyList<FindingTranslation> Translations { get; }

    /// <summary>The text with placeholders in a language, or the neutral one where it is not translated.</summary>
    /// <param name="culture">The language.</param>
    public string GetTemplate(CultureInfo culture)
        => PseudoLanguage.Is(culture) ? PseudoLanguage.Of(Template) : FindingTranslation.Find(Translations, culture, static translation => translation.Template) ?? Template;

    /// <summary>The text as a catalogue shows it: placeholders by their names alone, and where a number chooses the words around it the general form.</summary>
    /// <param name="culture">The language.</param>
    public string GetOutline(CultureInfo culture) => MessageTemplate.Outline(GetTemplate(culture));

    /// <summary>What to do about it, with placeholders, in a language, or the neutral text where it is not translated; null where nothing needs to be done.</summary>
    /// <param name="culture">The language.</param>
    public string? GetRemedy(CultureInfo culture)
        => Remedy is null ? null : PseudoLanguage.Is(culture) ? PseudoLanguage.Of(Remedy) : FindingTranslation.Find(Translations, culture, static translation => translation.Remedy) ?? Remedy;

    /// <summary>The finding with this message and no arguments. Findings are immutable, so all callers share one.</summary>
    public Finding Create() => _bare ??= new Finding(this, []);

    /// <summary>A finding with this message.</summary>
    /// <param name="arguments">The values of <see cref="Parameters"/>, in their order.</param>
    public Finding Create(object?[] arguments) => new(this, arguments);

    /// <summary>Renders a template of this message with a finding's arguments.</summary>
    internal string Format(string template, IReadOnlyList<object?> arguments, CultureInfo culture)
        => MessageTemplate.Format(template, Parameters, arguments, culture);
}
