using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids check ids that cannot be typed, sorted and searched for: an id is letters followed by digits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MalformedCheckIdAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0003";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A check id is letters followed by digits",
        "The id \"{0}\" of check '{1}' is not letters followed by digits, such as WB1001");

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
        if (SdkSymbols.Attribute(type, sdk.Check) is { } attribute && CheckId.Of(attribute) is var id && !CheckId.IsWellFormed(id))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, DeclarationLocations.OfArgument(attribute, 0, context.CancellationToken), CheckId.Printable(id), type.Name));
        }
    }
}
