using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>A check pack of the compilation with all that belongs to it: its own checks and probes, and those of packs it includes.</summary>
internal sealed class DeclaredPack
{
    private readonly ImmutableArray<IAssemblySymbol> _assemblies;
    private readonly HashSet<INamedTypeSymbol> _probes;

    private DeclaredPack(
        INamedTypeSymbol type, ImmutableArray<IAssemblySymbol> assemblies, IReadOnlyList<INamedTypeSymbol> included, HashSet<INamedTypeSymbol> probes, SdkSymbols sdk)
    {
        Type = type;
        _assemblies = assemblies;
        IncludedChecks = [.. included.Where(candidate => SdkSymbols.Attribute(candidate, sdk.Check) is not null)];
        _probes = probes;
        var read = probes.Select(probe => (Type: probe, Probe: DeclaredProbe.Read(probe, sdk))).ToList();
        HasUnreadableProbes = read.Exists(item => item.Probe is null && !IsSameAssembly(item.Type, type));
        Probes = WithoutReplaced(read.Select(item => item.Probe).OfType<DeclaredProbe>().ToList());
        Providers = FirstProviders(Probes);
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
        ImmutableArray<IAssemblySymbol> assemblies =
        [
            .. packs
                .Where(pack => !IsSameAssembly(pack.Type, type))
                .Select(pack => pack.Type.ContainingAssembly)
                .Distinct<IAssemblySymbol>(SymbolEqualityComparer.Default),
        ];
        var included = assemblies.SelectMany(assembly => AssemblyTypes.All(assembly, cancellationToken)).ToList();
        var probes = new HashSet<INamedTypeSymbol>(ownProbes, SymbolEqualityComparer.Default);
        probes.UnionWith(packs.SelectMany(pack => PackArguments.Types(pack.Attribute, "Probes")));
        probes.UnionWith(included.Where(candidate => SdkSymbols.Attribute(candidate, sdk.Probe) is not null));
        return new DeclaredPack(type, assemblies, included, probes, sdk);
    }

    /// <summary>Whether a class is a probe of the pack: one of its own assembly, one that it names, or one of a pack that it includes.</summary>
    public bool HasProbe(INamedTypeSymbol type, SdkSymbols sdk)
        => _probes.Contains(type) || (IsSameAssembly(type, Type) && SdkSymbols.Attribute(type, sdk.Probe) is not null);

    /// <summary>Whether the checks of an assembly belong to the pack.</summary>
    public bool HasChecksOf(IAssemblySymbol assembly)
        => SymbolEqualityComparer.Default.Equals(assembly, Type.ContainingAssembly) || _assemblies.Contains(assembly, SymbolEqualityComparer.Default);

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

    /// <summary>Names are what a registry compares.</summary>
    private static ImmutableArray<DeclaredProbe> WithoutReplaced(List<DeclaredProbe> probes)
    {
        var replaced = new HashSet<string>(probes.Select(probe => probe.Replaces?.Name).OfType<string>(), StringComparer.Ordinal);
        return
        [
            .. probes
                .Where(probe => !replaced.Contains(probe.Type.Name))
                .OrderBy(probe => probe.Type.Name, StringComparer.Ordinal)
                .ThenBy(probe => probe.Type.ToDisplayString(), StringComparer.Ordinal),
        ];
    }

    private static bool IsSameAssembly(INamedTypeSymbol type, INamedTypeSymbol other)
        => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, other.ContainingAssembly);
}
