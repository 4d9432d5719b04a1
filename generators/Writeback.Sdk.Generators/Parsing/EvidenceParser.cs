using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Reads an <c>[Evidence]</c> record, or whatever else a parameter takes.</summary>
internal static class EvidenceParser
{
    // A hundred checks take the same evidence, and each edit asks again for each of them. Keyed by symbols of one compilation, and
    // gone with it.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, EvidenceModel> Known = new();

    public static EvidenceModel Parse(INamedTypeSymbol type) => Known.GetValue(type, static type => new EvidenceModel(
        type.FullName(),
        type.Name,
        type.Attribute("InputAttribute")?.Text(0),
        type.IsPublic(),
        ClassificationParser.Parse(type)));
}
