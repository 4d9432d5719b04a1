using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids two probes for one kind of evidence in a pack: nobody could say which one is asked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AmbiguousProviderAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0007";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "One probe provides each kind of evidence",
        "'{0}' and '{1}' both provide {2} to pack {3}; keep one, or let one replace the other: [Probe(Replaces = typeof(...))]",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        DeclaredTypes.Register(context, Report);
    }

    private static void Report(CompilationAnalysisContext context, DeclaredTypes types, SdkSymbols sdk)
    {
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var pack in types.Packs)
        {
            foreach (var group in pack.Probes.GroupBy<DeclaredProbe, ISymbol>(probe => probe.Provides, SymbolEqualityComparer.Default))
            {
                if (group.Skip(1).Any())
                {
                    Report(context, sdk, pack, [.. group], reported);
                }
            }
        }
    }

    private static void Report(
        CompilationAnalysisContext context, SdkSymbols sdk, DeclaredPack pack, ImmutableArray<DeclaredProbe> probes, HashSet<ISymbol> reported)
    {
        // Two probes of other assemblies meet where the pack names them.
        var own = probes.Where(probe => DeclarationLocations.IsDeclaredIn(probe.Type, context.Compilation)).ToList();
        if (own.Count == 0)
        {
            Report(probes[0], probes[1], DeclarationLocations.OfAttribute(SdkSymbols.Attribute(pack.Type, sdk.CheckPack)!, context.CancellationToken));
        }

        foreach (var probe in own)
        {
            if (reported.Add(probe.Type))
            {
                Report(probe, probes.First(other => other != probe), DeclarationLocations.OfSymbol(probe.Type));
            }
        }

        void Report(DeclaredProbe probe, DeclaredProbe other, Location location)
            => context.ReportDiagnostic(Diagnostic.Create(Rule, location, probe.Type.Name, other.Type.Name, probe.Provides.Name, pack.Type.Name));
    }
}
