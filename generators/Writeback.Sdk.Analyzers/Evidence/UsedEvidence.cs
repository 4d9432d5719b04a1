using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>The evidence and inputs that a pack's registry knows, bound as the generator binds them.</summary>
internal static class UsedEvidence
{
    /// <summary>Each once, by name.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(AttributeData pack, IAssemblySymbol assembly, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in AssemblyTypes.All(assembly, cancellationToken).Concat(PackArguments.Types(pack, "Probes")))
        {
            if (SdkSymbols.Attribute(type, sdk.Evidence) is not null)
            {
                found.Add(type);
            }

            if (SdkSymbols.Attribute(type, sdk.Check) is not null && Method(type, "Evaluate") is { } evaluate)
            {
                found.UnionWith(Parameters(evaluate, sdk));
            }

            if (SdkSymbols.Attribute(type, sdk.Probe) is not null && Method(type, "ObserveAsync") is { } observe)
            {
                found.UnionWith(Parameters(observe, sdk));
                if (observe.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var provided] })
                {
                    found.UnionWith(Evidence(provided, sdk));
                }
            }
        }

        return found.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);
    }

    private static IMethodSymbol? Method(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault();

    private static IEnumerable<INamedTypeSymbol> Parameters(IMethodSymbol method, SdkSymbols sdk)
        => method.Parameters.SelectMany(parameter => Evidence(parameter.Type, sdk));

    /// <summary>What is inside a list or an observation, if that is evidence or an input.</summary>
    private static IEnumerable<INamedTypeSymbol> Evidence(ITypeSymbol type, SdkSymbols sdk)
        => EvidenceRecords.Named(type).Where(named => EvidenceRecords.IsEvidence(named, sdk));
}
