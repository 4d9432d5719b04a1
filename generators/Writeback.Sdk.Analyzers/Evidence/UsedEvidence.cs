using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>The evidence and inputs that a pack's registry knows, bound as the generator binds them.</summary>
internal static class UsedEvidence
{
    /// <summary>Each once, by name, without those of packs that it includes.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol pack, AttributeData attribute, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in AssemblyTypes.All(pack.ContainingAssembly, cancellationToken))
        {
            if (SdkSymbols.Attribute(type, sdk.Evidence) is not null && !type.IsGenericType)
            {
                found.Add(type);
            }

            if (SdkSymbols.Attribute(type, sdk.Check) is not null)
            {
                found.UnionWith(Taken(type, "Evaluate", sdk));
            }

            if (SdkSymbols.Attribute(type, sdk.Probe) is not null)
            {
                found.UnionWith(OfProbe(type, sdk));
            }
        }

        found.UnionWith(PackArguments.Types(attribute, "Probes").SelectMany(probe => OfProbe(probe, sdk)));
        return found.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);
    }

    private static IEnumerable<INamedTypeSymbol> OfProbe(INamedTypeSymbol probe, SdkSymbols sdk)
    {
        var taken = Taken(probe, "ObserveAsync", sdk);
        return DeclaredProbe.Read(probe, sdk) is { } read ? taken.Append(read.Provides) : taken;
    }

    private static IEnumerable<INamedTypeSymbol> Taken(INamedTypeSymbol type, string method, SdkSymbols sdk)
        => type.GetMembers(method).OfType<IMethodSymbol>().Take(1).SelectMany(found => EvidenceUse.ReadAll(found, sdk)).Select(use => use.Evidence);
}
