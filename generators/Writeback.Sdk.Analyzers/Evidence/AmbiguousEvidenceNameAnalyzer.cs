using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids two kinds of evidence of one name in a pack: names are keys in JSON, so the pack would refuse to start.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AmbiguousEvidenceNameAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0033";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A name belongs to one kind of evidence",
        "'{0}' and '{1}' are both called {2} in pack {3}; names are keys in JSON, so rename one",
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
            var evidence = IncludedPacks.WithSelf(pack.Type, sdk)
                .SelectMany(item => UsedEvidence.Of(item.Type, item.Attribute, sdk, context.CancellationToken))
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
            foreach (var group in evidence.GroupBy(type => type.Name, StringComparer.Ordinal))
            {
                if (group.Skip(1).Any())
                {
                    Report(context, sdk, pack, [.. group], reported);
                }
            }
        }
    }

    private static void Report(
        CompilationAnalysisContext context, SdkSymbols sdk, DeclaredPack pack, ImmutableArray<INamedTypeSymbol> evidence, HashSet<ISymbol> reported)
    {
        // Two kinds of other assemblies meet in the pack.
        var own = evidence.Where(type => DeclarationLocations.IsDeclaredIn(type, context.Compilation)).ToList();
        if (own.Count == 0)
        {
            Report(evidence[0], evidence[1], DeclarationLocations.OfAttribute(SdkSymbols.Attribute(pack.Type, sdk.CheckPack)!, context.CancellationToken));
        }

        // Of a generic type there may be several kinds, but one declaration.
        foreach (var type in own.Where(type => reported.Add(type.OriginalDefinition)))
        {
            var other = evidence.First(other => !SymbolEqualityComparer.Default.Equals(other, type));
            Report(type, other, DeclarationLocations.OfSymbol(type));
        }

        void Report(INamedTypeSymbol type, INamedTypeSymbol other, Location location)
            => context.ReportDiagnostic(Diagnostic.Create(Rule, location, type.ToDisplayString(), other.ToDisplayString(), type.Name, pack.Type.Name));
    }
}
