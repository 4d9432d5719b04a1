using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>All checks, probes and packs that a compilation declares, for rules that need to see them together.</summary>
internal sealed class DeclaredTypes
{
    private DeclaredTypes(ImmutableArray<INamedTypeSymbol> checks, ImmutableArray<INamedTypeSymbol> probes, ImmutableArray<DeclaredPack> packs)
    {
        Checks = checks;
        Probes = probes;
        Packs = packs;
    }

    public ImmutableArray<INamedTypeSymbol> Checks { get; }

    public ImmutableArray<INamedTypeSymbol> Probes { get; }

    /// <summary>By name. Empty in a library of probes.</summary>
    public ImmutableArray<DeclaredPack> Packs { get; }

    /// <summary>Where the SDK is referenced, has a rule look at all of them once the compiler has seen the last one.</summary>
    public static void Register(AnalysisContext context, Action<CompilationAnalysisContext, DeclaredTypes, SdkSymbols> report)
        => context.RegisterCompilationStartAction(start =>
        {
            if (SdkSymbols.Resolve(start.Compilation) is { } sdk)
            {
                Collect(start, sdk, (end, types) => report(end, types, sdk));
            }
        });

    /// <summary>Collects while the compiler goes through the types, and reports when it has seen the last one.</summary>
    public static void Collect(CompilationStartAnalysisContext start, SdkSymbols sdk, Action<CompilationAnalysisContext, DeclaredTypes> report)
    {
        var types = new ConcurrentBag<INamedTypeSymbol>();
        start.RegisterSymbolAction(
            context =>
            {
                var type = (INamedTypeSymbol)context.Symbol;
                if (SdkSymbols.Attribute(type, sdk.Check) is not null
                    || SdkSymbols.Attribute(type, sdk.Probe) is not null
                    || SdkSymbols.Attribute(type, sdk.CheckPack) is not null)
                {
                    types.Add(type);
                }
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end => report(end, Read(types, sdk, end.CancellationToken)));
    }

    /// <summary>What the compilation's own checks and probes take.</summary>
    public IEnumerable<(INamedTypeSymbol Owner, EvidenceUse Use)> Uses(SdkSymbols sdk)
        => Uses(Checks, "Evaluate", sdk).Concat(Uses(Probes, "ObserveAsync", sdk));

    /// <summary>Who provides what: in each pack, or, where there is none, among the library's own probes.</summary>
    public IEnumerable<ImmutableDictionary<ISymbol, DeclaredProbe>> ProbesByPack(SdkSymbols sdk)
        => Packs.IsEmpty
            ? [DeclaredPack.FirstProviders(Probes.Select(probe => DeclaredProbe.Read(probe, sdk)).OfType<DeclaredProbe>())]
            : Packs.Select(pack => pack.Providers);

    private static IEnumerable<(INamedTypeSymbol Owner, EvidenceUse Use)> Uses(IEnumerable<INamedTypeSymbol> types, string method, SdkSymbols sdk)
        => from type in types
           from found in type.GetMembers(method).OfType<IMethodSymbol>().Take(1)
           from use in EvidenceUse.ReadAll(found, sdk)
           select (type, use);

    private static DeclaredTypes Read(IEnumerable<INamedTypeSymbol> types, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        // In an order that does not depend on which thread came first.
        var all = types.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).ToList();
        var probes = With(sdk.Probe);
        return new DeclaredTypes(
            With(sdk.Check),
            probes,
            [.. With(sdk.CheckPack).Select(pack => DeclaredPack.Read(pack, probes, sdk, cancellationToken))]);

        ImmutableArray<INamedTypeSymbol> With(INamedTypeSymbol? attribute)
            => [.. all.Where(type => SdkSymbols.Attribute(type, attribute) is not null)];
    }
}
