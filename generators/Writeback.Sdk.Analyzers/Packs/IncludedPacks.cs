using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Follows <c>Includes</c> from pack to pack.</summary>
internal static class IncludedPacks
{
    /// <summary>A pack and those it includes, directly or through others, each once. What is named but is no pack is left out.</summary>
    public static IEnumerable<(INamedTypeSymbol Type, AttributeData Attribute)> WithSelf(INamedTypeSymbol pack, SdkSymbols sdk)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { pack };
        var open = new Queue<INamedTypeSymbol>(seen);
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            if (SdkSymbols.Attribute(type, sdk.CheckPack) is not { } attribute)
            {
                continue;
            }

            yield return (type, attribute);
            foreach (var included in PackArguments.Types(attribute, "Includes").Where(seen.Add))
            {
                open.Enqueue(included);
            }
        }
    }
}
