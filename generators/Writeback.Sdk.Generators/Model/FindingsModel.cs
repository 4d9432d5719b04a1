namespace Writeback.Sdk.Generators;

/// <summary>The finding methods that a check's own file implements. A change of a title leaves it as it is.</summary>
/// <param name="Type">The check.</param>
/// <param name="Id">The check's id.</param>
/// <param name="Findings">The finding methods, in the order of their declaration.</param>
internal sealed record FindingsModel(DeclaredType Type, string Id, EquatableArray<FindingModel> Findings)
{
    /// <summary>The messages in other languages.</summary>
    public EquatableArray<TextModel> Translations { get; init; } = EquatableArray<TextModel>.Empty;

    /// <summary>Whether another check would have a file of the same name.</summary>
    public bool IsTwin { get; init; }

    public FindingsModel With(EquatableArray<TextModel> translations, bool isTwin)
        => translations.Count == 0 && !isTwin ? this : this with { Translations = translations, IsTwin = isTwin };
}
