using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Forbids parameters of finding methods that no reader ever sees. There is no fix: only the author knows whether the message
/// lost a placeholder or the method has a parameter too many.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedFindingParameterAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0021";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A parameter is in neither message nor remedy",
        "The parameter '{0}' of '{1}' is in neither its message nor its remedy",
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
                start.RegisterSymbolAction(symbol => Analyze(symbol, sdk), SymbolKind.Method);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || FindingMethods.Attribute(method, sdk) is not { } attribute)
        {
            return;
        }

        var placeholders = FindingTemplate.ReadAll(attribute, context.CancellationToken).SelectMany(template => template.Placeholders).ToList();
        var names = method.Parameters.Select(parameter => parameter.Name).ToList();

        // A misspelt placeholder is one mistake, and WBSDK0020 names it.
        var meant = placeholders.Where(placeholder => !names.Contains(placeholder)).Select(placeholder => NearestName.Find(placeholder, names)).ToList();
        foreach (var parameter in method.Parameters)
        {
            if (!placeholders.Contains(parameter.Name) && !meant.Contains(parameter.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], parameter.Name, method.Name));
            }
        }
    }
}
