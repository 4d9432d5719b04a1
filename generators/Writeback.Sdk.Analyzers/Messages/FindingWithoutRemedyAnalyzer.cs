using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Advises against <c>[Fail]</c> and <c>[Warn]</c> without a remedy. There is no fix: only the author knows what helps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FindingWithoutRemedyAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0024";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A finding says what is wrong, but not what to do",
        "'{0}' says what is wrong, but not what to do about it: give [{1}] a Remedy",
        DiagnosticSeverity.Info);

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
                start.RegisterSymbolAction(symbol => Analyze(symbol, sdk), SymbolKind.Method);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null
            && FindingMethods.Attribute(method, sdk) is { } attribute
            && FindingMethods.ShortName(attribute) is ("Fail" or "Warn") and var name
            && string.IsNullOrWhiteSpace(attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Remedy").Value.Value as string))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name, name));
        }
    }
}
