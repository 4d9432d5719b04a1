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
        var packs = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var assemblies = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default);
        var probes = new HashSet<INamedTypeSymbol>(ownProbes, SymbolEqualityComparer.Default);
        Include(type);

        var included = assemblies.SelectMany(assembly => TypesOf(assembly.GlobalNamespace, cancellationToken)).ToList();
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

        void Include(INamedTypeSymbol pack)
        {
            if (!packs.Add(pack) || SdkSymbols.Attribute(pack, sdk.CheckPack) is not { } attribute)
            {
                return;
            }

            if (!SymbolEqualityComparer.Default.Equals(pack.ContainingAssembly, type.ContainingAssembly))
            {
                assemblies.Add(pack.ContainingAssembly);
            }

            probes.UnionWith(Types(attribute, "Probes"));
            foreach (var other in Types(attribute, "Includes"))
            {
                Include(other);
            }
        }
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

    private static IEnumerable<INamedTypeSymbol> Types(AttributeData attribute, string argument)
        => attribute.NamedArguments.FirstOrDefault(item => item.Key == argument).Value is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value.Value).OfType<INamedTypeSymbol>()
            : [];

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        foreach (var member in container.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in TypesOf(inner, cancellationToken))
                {
                    yield return nested;
                }
            }
        }
    }
}
