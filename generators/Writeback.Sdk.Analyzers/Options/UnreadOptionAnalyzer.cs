using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids options that no check takes: whoever sets them in configuration waits for nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadOptionAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0015";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "An option is never read",
        "No check of this assembly takes the options '{0}'; add a parameter to an Evaluate, or remove them",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkSymbols.Resolve(start.Compilation) is { CheckOptions: not null } sdk)
            {
                var declared = new ConcurrentDictionary<INamedTypeSymbol, Location>(SymbolEqualityComparer.Default);
                var taken = new ConcurrentDictionary<INamedTypeSymbol, bool>(SymbolEqualityComparer.Default);
                start.RegisterSymbolAction(context => Collect(context, sdk, declared, taken), SymbolKind.NamedType);
                start.RegisterCompilationEndAction(end =>
                {
                    foreach (var options in declared.Where(options => !taken.ContainsKey(options.Key)))
                    {
                        end.ReportDiagnostic(Diagnostic.Create(Rule, options.Value, options.Key.Name));
                    }
                });
            }
        });
    }

    private static void Collect(
        SymbolAnalysisContext context,
        SdkSymbols sdk,
        ConcurrentDictionary<INamedTypeSymbol, Location> declared,
        ConcurrentDictionary<INamedTypeSymbol, bool> taken)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(type, sdk.CheckOptions) is { } attribute)
        {
            declared.TryAdd(type, DeclarationLocations.OfType(type, attribute, context.CancellationToken));
        }

        if (SdkSymbols.Attribute(type, sdk.Check) is not null)
        {
            foreach (var use in type.GetMembers("Evaluate").OfType<IMethodSymbol>().SelectMany(method => EvidenceUse.ReadAll(method, sdk)))
            {
                taken.TryAdd(use.Evidence, true);
            }
        }
    }
}
