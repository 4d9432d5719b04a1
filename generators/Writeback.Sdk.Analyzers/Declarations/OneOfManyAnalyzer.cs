using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids taking one piece of evidence where there are many: nobody could say which.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OneOfManyAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0012";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "Evidence of which there are many is taken by [Each] or as a list",
        "'{0}' takes one {1}, but {2} provides many; mark '{3}' with [Each], or take IReadOnlyList<{1}>",
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
        var packs = types.ProbesByPack(sdk).ToList();
        foreach (var (owner, use) in types.Uses(sdk))
        {
            if (use.TakesOne && packs.Select(Provider).FirstOrDefault(provider => provider is { IsMany: true }) is { } provider)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, DeclarationLocations.OfSymbol(use.Parameter), owner.Name, use.Evidence.Name, provider.Type.Name, use.Parameter.Name));
            }

            DeclaredProbe? Provider(ImmutableDictionary<ISymbol, DeclaredProbe> probes)
                => probes.TryGetValue(use.Evidence, out var found) ? found : null;
        }
    }
}
