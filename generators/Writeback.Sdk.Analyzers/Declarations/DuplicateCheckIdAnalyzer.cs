using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids two checks with one id: nobody could select, suppress or look up either.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateCheckIdAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0004";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A check id belongs to one check",
        "'{0}' and '{1}' share the id {2}; ids are for life, so give the newer one another",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        DeclaredTypes.Register(context, Report);
    }

    private static void Report(CompilationAnalysisContext context, DeclaredTypes types, SdkSymbols sdk)
    {
        var included = types.Packs.SelectMany(pack => pack.IncludedChecks);
        var checks = types.Checks.Concat(included)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Select(type => (Type: type, Attribute: SdkSymbols.Attribute(type, sdk.Check)!));
        foreach (var group in checks.GroupBy(check => CheckId.Of(check.Attribute), StringComparer.OrdinalIgnoreCase))
        {
            // An empty id is another rule's concern.
            foreach (var check in group.Where(check => group.Key.Length > 0 && types.Checks.Contains(check.Type, SymbolEqualityComparer.Default)))
            {
                if (group.FirstOrDefault(other => !SymbolEqualityComparer.Default.Equals(other.Type, check.Type)) is { Type: not null } twin)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule,
                        DeclarationLocations.OfArgument(check.Attribute, 0, context.CancellationToken),
                        check.Type.Name,
                        twin.Type.Name,
                        CheckId.Printable(CheckId.Of(check.Attribute))));
                }
            }
        }
    }
}
