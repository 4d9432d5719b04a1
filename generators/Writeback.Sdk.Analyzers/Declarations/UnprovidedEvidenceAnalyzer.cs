using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids taking evidence that nobody obtains: the pack would refuse to start.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnprovidedEvidenceAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0006";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "Somebody provides the evidence that is taken",
        "'{0}' takes {1}, which no probe of pack {2} provides; write a probe whose ObserveAsync returns it, or mark it with [Input]",
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
        foreach (var (owner, use) in types.Uses(sdk))
        {
            var pack = types.Packs.FirstOrDefault(pack => !pack.HasUnreadableProbes && !pack.Providers.ContainsKey(use.Evidence));
            if (pack is not null && SdkSymbols.Attribute(use.Evidence, sdk.Input) is null && SdkSymbols.Attribute(use.Evidence, sdk.CheckOptions) is null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, DeclarationLocations.OfSymbol(use.Parameter), owner.Name, use.Evidence.Name, pack.Type.Name));
            }
        }
    }
}
