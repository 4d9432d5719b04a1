using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids finding methods that the generator cannot or must not implement.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidFindingMethodAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0023";

    /// <summary>The property of a diagnostic whose method needs the modifier <c>partial</c> and nothing else.</summary>
    internal const string LacksPartial = nameof(LacksPartial);

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A finding method has the wrong shape",
        "The method '{0}' is declared [{1}], but {2}");

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
        var attributes = FindingMethods.Attributes(method, sdk).Select(FindingMethods.ShortName).ToList();
        if (attributes.Count == 0 || method.PartialDefinitionPart is not null)
        {
            return;
        }

        if (SdkSymbols.Attribute(method.ContainingType, sdk.Check) is null)
        {
            Report($"'{method.ContainingType.Name}' is no [Check] class");
        }

        if (!method.IsPartialDefinition)
        {
            Report("it is not partial, so its message is never used", lacksPartial: true);
        }

        if (!SymbolEqualityComparer.Default.Equals(method.ReturnType, sdk.Finding))
        {
            Report("it does not return Finding");
        }

        if (method.IsGenericMethod)
        {
            Report("it is generic");
        }

        if (attributes is [_, var second, ..])
        {
            Report($"it is declared [{second}] as well: a finding has one status");
        }

        if (method.ContainingType.GetMembers(method.Name).Count(other => FindingMethods.IsFindingMethod(other, sdk)) > 1)
        {
            Report("it has an overload: a method's name is the id of its message");
        }

        void Report(string reason, bool lacksPartial = false)
        {
            var properties = ImmutableDictionary<string, string?>.Empty;
            if (lacksPartial)
            {
                properties = properties.Add(LacksPartial, null);
            }

            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], properties, method.Name, attributes[0], reason));
        }
    }
}
