using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Forbids evidence and inputs that can change after they were made: checks run at the same time on the same evidence, and a
/// bundle must hold what they judged.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutableEvidenceAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0030";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "Evidence can change",
        "The evidence '{0}' can change: {1}");

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

        if (evidence is { IsSealed: false, IsAbstract: false })
        {
            // A warning: a class is mutable only once somebody derives from it.
            var location = evidence.Locations[0];
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, location, DiagnosticSeverity.Warning, null, null, evidence.Name, "it is not sealed, so a derived class may add what is mutable"));
        }

        foreach (var part in EvidenceRecords.Parts(evidence).Where(part => seen.TryAdd(part, true)))
        {
            foreach (var member in EvidenceRecords.Members(part))
            {
                if (Fault(part, member) is { } fault)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], part.Name, fault));
                }
            }
        }
    }

    private static string? Fault(INamedTypeSymbol type, ISymbol member)
    {
        // A struct is a copy wherever it is read from.
        if (type.TypeKind == TypeKind.Class)
        {
            switch (member)
            {
                case IPropertySymbol { SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } }:
                    return $"the property '{member.Name}' has a setter, not init";
                case IFieldSymbol { IsReadOnly: false }:
                    return $"the field '{member.Name}' is not readonly";
            }
        }

        return IsStored(type, member) && MutableCollections.Replacement(EvidenceRecords.TypeOf(member)) is { } replacement
            ? $"'{member.Name}' is of type {MutableCollections.Display(EvidenceRecords.TypeOf(member))}, whose content can be replaced; use {replacement}"
            : null;
    }

    /// <summary>A property that is computed hands out something new each time.</summary>
    private static bool IsStored(INamedTypeSymbol type, ISymbol member)
        => member is IFieldSymbol
            || member is IPropertySymbol { SetMethod: not null }
            || type.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member));
}
