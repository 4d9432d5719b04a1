using System.Collections.Immutable;

namespace Writeback.Sdk.Analyzers;

/// <summary>The message files of a project, and the languages that they and <c>WritebackLanguages</c> ask for.</summary>
internal sealed class TranslationFiles
{
    private readonly ILookup<string, TranslationFile> _byCulture;

    public TranslationFiles(IEnumerable<TranslationFile> files, IEnumerable<string> configured)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        var spoken = Files.Where(file => file.Culture is not null).ToList();
        _byCulture = spoken.ToLookup(file => file.Culture!, StringComparer.OrdinalIgnoreCase);
        Languages =
        [
            .. spoken.Select(file => file.Culture!)
                .Concat(configured)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(culture => culture, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>By path.</summary>
    public ImmutableArray<TranslationFile> Files { get; }

    /// <summary>The languages of the project, by name.</summary>
    public ImmutableArray<string> Languages { get; }

    public TranslationFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>The files of a language, by path.</summary>
    public IEnumerable<TranslationFile> In(string culture) => _byCulture[culture];

    /// <summary>
    /// The languages in which a key has no row. Texts are looked up in a culture and then in its parents, so that <c>pt-BR</c> owes
    /// nothing where the project speaks <c>pt</c>.
    /// </summary>
    public IReadOnlyList<string> Lacking(string key)
        => [.. Languages.Where(culture => !Parents(culture).Any(IsLanguage) && !In(culture).Any(file => file.Has(key)))];

    private bool IsLanguage(string culture) => Languages.Contains(culture, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Parents(string culture)
    {
        for (var end = culture.LastIndexOf('-'); end > 0; end = culture.LastIndexOf('-', end - 1))
        {
            yield return culture.Substring(0, end);
        }
    }
}
