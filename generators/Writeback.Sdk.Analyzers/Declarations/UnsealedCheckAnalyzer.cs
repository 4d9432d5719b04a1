using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids checks that nobody can create, and checks that others could change by deriving from them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsealedCheckAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0002";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A check is a sealed, concrete, non-generic class",
        "Check '{0}' is {1}, but a check is a sealed class that the pack can create",
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
                start.RegisterSymbolAction(context => Analyze(context, sdk), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(type, sdk.Check) is { } attribute && Fault(type) is { } fault)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, DeclarationLocations.OfType(type, attribute, context.CancellationToken), type.Name, fault));
        }
    }

    private static string? Fault(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "static",
        { IsAbstract: true } => "abstract",
        { IsGenericType: true } => "generic",
        { IsSealed: false } => "not sealed",
        _ => null,
    };
}
