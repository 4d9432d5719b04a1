using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids packs whose JSON context does not know all of their evidence: what it does not know is left out of reports and bundles.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnserializableEvidenceAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0031";

    /// <summary>The property of a diagnostic that holds the documentation ids of the evidence, one a line.</summary>
    internal const string Missing = nameof(Missing);

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "Evidence is not in the pack's JSON context",
        "'{0}' has no [JsonSerializable] for {1}, which the pack '{2}' uses",
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
                start.RegisterSymbolAction(symbol => Analyze(symbol, sdk), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var pack = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(pack, sdk.CheckPack) is not { } attribute
            || attribute.ConstructorArguments is not [{ Value: string name }]
            || PackArguments.Json(attribute) is not { } json)
        {
            return;
        }

        var known = JsonKnowledge.Of(pack, sdk, context.CancellationToken);
        var missing = UsedEvidence.Of(pack, attribute, sdk, context.CancellationToken)
            .Select(evidence => evidence.OriginalDefinition)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Where(evidence => EvidenceRecords.IsEvidence(evidence, sdk) && !known.Contains(evidence))
            .ToList();
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing.Select(evidence => $"'{evidence.Name}'"));
            var ids = string.Join("\n", missing.Select(evidence => evidence.GetDocumentationCommentId()));
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                WhereJsonIsNamed(attribute, pack, context.CancellationToken),
                ImmutableDictionary<string, string?>.Empty.Add(Missing, ids),
                json.Name,
                names,
                name));
        }
    }

    private static Location WhereJsonIsNamed(AttributeData attribute, INamedTypeSymbol pack, CancellationToken cancellationToken)
        => (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Json")?.Expression.GetLocation()
            ?? pack.Locations[0];
}
