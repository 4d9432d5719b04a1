using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Forbids members of evidence and inputs that seem to hold a secret: evidence is written to reports and bundles, which travel.
/// Where the author has classified the member, with whatever classification, it was decided on, and writers redact it by that.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretEvidenceAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0032";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "Evidence seems to hold a secret",
        "'{0}.{1}' seems to hold a secret, but evidence is written to reports and bundles",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkSymbols.Resolve(start.Compilation) is { } sdk)
            {
                // Two kinds of evidence may share a part, which is reported once.
                var seen = new ConcurrentDictionary<INamedTypeSymbol, bool>(SymbolEqualityComparer.Default);
                start.RegisterSymbolAction(symbol => Analyze(symbol, sdk, seen), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk, ConcurrentDictionary<INamedTypeSymbol, bool> seen)
    {
        var evidence = (INamedTypeSymbol)context.Symbol;
        if (!EvidenceRecords.IsEvidence(evidence, sdk))
        {
            return;
        }

        foreach (var part in EvidenceRecords.Parts(evidence).Where(part => seen.TryAdd(part, true)))
        {
            foreach (var member in EvidenceRecords.Members(part).Where(member => SecretNames.IsSecret(member) && !DataClassification.IsClassified(member, sdk.DataClassification)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], part.Name, member.Name));
            }
        }
    }
}
