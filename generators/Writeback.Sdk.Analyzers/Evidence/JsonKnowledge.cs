using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>What the <c>JsonSerializerContext</c> of a pack, and of those it includes, can write.</summary>
internal static class JsonKnowledge
{
    private const string Serializable = "System.Text.Json.Serialization.JsonSerializableAttribute";
    private const string Ignore = "System.Text.Json.Serialization.JsonIgnoreAttribute";

    /// <summary>The types that are named by <c>[JsonSerializable]</c>, and those that are written as part of them.</summary>
    public static HashSet<INamedTypeSymbol> Of(INamedTypeSymbol pack, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        var known = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<INamedTypeSymbol>(Contexts(pack, sdk).SelectMany(Declared));
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var type = open.Dequeue();
            if (type.SpecialType == SpecialType.None && known.Add(type))
            {
                var members = EvidenceRecords.Members(type).Where(member => !HasAttribute(member, Ignore));
                foreach (var part in members.SelectMany(member => EvidenceRecords.Named(EvidenceRecords.TypeOf(member))))
                {
                    open.Enqueue(part);
                }
            }
        }

        return known;
    }

    private static IEnumerable<INamedTypeSymbol> Contexts(INamedTypeSymbol pack, SdkSymbols sdk)
        => IncludedPacks.WithSelf(pack, sdk).Select(included => PackArguments.Json(included.Attribute)).OfType<INamedTypeSymbol>();

    private static IEnumerable<INamedTypeSymbol> Declared(INamedTypeSymbol context)
        => context.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == Serializable && attribute.ConstructorArguments.Length == 1)
            .SelectMany(attribute => attribute.ConstructorArguments[0].Value is ITypeSymbol type ? EvidenceRecords.Named(type) : []);

    private static bool HasAttribute(ISymbol symbol, string name)
        => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == name && attribute.NamedArguments.IsEmpty);
}
