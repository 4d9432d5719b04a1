using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>A check pack of the compilation with all that belongs to it: its own checks and probes, and those of packs it includes.</summary>
internal sealed class DeclaredPack
{
    private DeclaredPack(
        INamedTypeSymbol type, ImmutableArray<INamedTypeSymbol> includedChecks, ImmutableArray<DeclaredProbe> probes, bool hasUnreadableProbes)
    {
        Type = type;
        IncludedChecks = includedChecks;
        Probes = probes;
        HasUnreadableProbes = hasUnreadableProbes;
        Providers = FirstProviders(probes);
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The checks of packs of other assemblies.</summary>
    public ImmutableArray<INamedTypeSymbol> IncludedChecks { get; }

    /// <summary>All probes by name, without those that are replaced.</summary>
    public ImmutableArray<DeclaredProbe> Probes { get; }

    /// <summary>Whether a probe of another assembly does not show what it provides, so that nobody knows what is missing.</summary>
    public bool HasUnreadableProbes { get; }

    public ImmutableDictionary<ISymbol, DeclaredProbe> Providers { get; }

    public static DeclaredPack Read(INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> ownProbes, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        var packs = IncludedPacks.WithSelf(type, sdk).ToList();
        var assemblies = packs
            .Select(pack => pack.Type.ContainingAssembly)
            .Where(assembly => !SymbolEqualityComparer.Default.Equals(assembly, type.ContainingAssembly))
            .Distinct<IAssemblySymbol>(SymbolEqualityComparer.Default);
        var included = assemblies.SelectMany(assembly => AssemblyTypes.All(assembly, cancellationToken)).ToList();
        var probes = new HashSet<INamedTypeSymbol>(ownProbes, SymbolEqualityComparer.Default);
        probes.UnionWith(packs.SelectMany(pack => PackArguments.Types(pack.Attribute, "Probes")));
        probes.UnionWith(included.Where(candidate => SdkSymbols.Attribute(candidate, sdk.Probe) is not null));
        var read = probes.Select(probe => (Type: probe, Probe: DeclaredProbe.Read(probe, sdk))).ToList();
        var known = read.Select(item => item.Probe).OfType<DeclaredProbe>().ToList();
        var replaced = new HashSet<string>(known.Select(probe => probe.Replaces).OfType<string>(), StringComparer.Ordinal);
        return new DeclaredPack(
            type,
            [.. included.Where(candidate => SdkSymbols.Attribute(candidate, sdk.Check) is not null)],
            [
                .. known
                    .Where(probe => !replaced.Contains(probe.Type.Name))
                    .OrderBy(probe => probe.Type.Name, StringComparer.Ordinal)
                    .ThenBy(probe => probe.Type.ToDisplayString(), StringComparer.Ordinal),
            ],
            read.Exists(item => item.Probe is null && !SymbolEqualityComparer.Default.Equals(item.Type.ContainingAssembly, type.ContainingAssembly)));
    }

    /// <summary>By evidence. Of two providers the first counts; that there are two is a rule of its own.</summary>
    public static ImmutableDictionary<ISymbol, DeclaredProbe> FirstProviders(IEnumerable<DeclaredProbe> probes)
    {
        var providers = ImmutableDictionary.CreateBuilder<ISymbol, DeclaredProbe>(SymbolEqualityComparer.Default);
        foreach (var probe in probes)
        {
            if (!providers.ContainsKey(probe.Provides))
            {
                providers.Add(probe.Provides, probe);
            }
        }

        return providers.ToImmutable();
    }
}
