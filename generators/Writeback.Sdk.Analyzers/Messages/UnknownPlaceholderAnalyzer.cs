using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids placeholders that no parameter fills, and braces that begin or end none: readers would see them as they are written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownPlaceholderAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0020";

    /// <summary>The property of a diagnostic that holds the parameter which was probably meant.</summary>
    internal const string Meant = nameof(Meant);

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A placeholder names no parameter",
        "The {0} of '{1}' {2}");

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

        var parameters = method.Parameters.Select(parameter => parameter.Name).ToList();
        foreach (var template in FindingTemplate.ReadAll(attribute, context.CancellationToken))
        {
            if (template.StrayBrace is { } brace)
            {
                var advice = $"has a '{brace}' without a partner: write '{brace}{brace}' for the character itself";
                context.ReportDiagnostic(Diagnostic.Create(Rule, template.Location, template.Kind, method.Name, advice));
            }

            foreach (var placeholder in template.Placeholders.Where(placeholder => !parameters.Contains(placeholder)))
            {
                Report(context, method, template, placeholder, NearestName.Find(placeholder, parameters));
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, IMethodSymbol method, FindingTemplate template, string placeholder, string? meant)
    {
        var what = $"has the placeholder '{{{placeholder}}}', but no parameter has this name" + (meant is null ? "" : $": is '{meant}' meant?");
        var properties = ImmutableDictionary<string, string?>.Empty;
        var locations = template.LocationsOf(placeholder).ToList();
        if (locations.Count == 0)
        {
            locations.Add(template.Location);
        }
        else if (meant is not null)
        {
            properties = properties.Add(Meant, meant);
        }

        foreach (var location in locations)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, properties, template.Kind, method.Name, what));
        }
    }
}
