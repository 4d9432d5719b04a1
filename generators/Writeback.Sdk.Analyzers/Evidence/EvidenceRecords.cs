using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Evidence and inputs, and the types of the same assembly that they are made of.</summary>
internal static class EvidenceRecords
{
    public static bool IsEvidence(INamedTypeSymbol type, SdkSymbols sdk)
        => SdkSymbols.Attribute(type, sdk.Evidence) is not null || SdkSymbols.Attribute(type, sdk.Input) is not null;

    /// <summary>The type itself, and those of its assembly that its members lead to, each once.</summary>
    public static IEnumerable<INamedTypeSymbol> Parts(INamedTypeSymbol evidence)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { evidence };
        var open = new Queue<INamedTypeSymbol>(seen);
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            yield return type;
            foreach (var part in Members(type).SelectMany(member => Named(TypeOf(member))))
            {
                if (part.TypeKind is TypeKind.Class or TypeKind.Struct
                    && SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, evidence.ContainingAssembly)
                    && seen.Add(part))
                {
                    open.Enqueue(part);
                }
            }
        }
    }

    /// <summary>What JSON and other assemblies see: public properties and fields of an instance.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
        => type.GetMembers().Where(member =>
            member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsConst: false }));

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>The types that a type names: itself, what it is an array of, what its type arguments are.</summary>
    public static IEnumerable<INamedTypeSymbol> Named(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Named(array.ElementType),
        INamedTypeSymbol named => [named.OriginalDefinition, .. named.TypeArguments.SelectMany(Named)],
        _ => [],
    };
}
