using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids requirements that can never hold: of itself, of what is no check, of a check that the pack does not have, or in a circle.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpossibleRequirementAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0009";

    private const string Title = "A check requires another check, and not in a circle";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(Id, Title, "Check '{0}' requires {1}");

    private static readonly DiagnosticDescriptor NotIncluded = DiagnosticRules.Create(
        Id,
        Title,
        "Check '{0}' requires '{1}' of {2}, which pack {3} does not include",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, NotIncluded];

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
                DeclaredTypes.Collect(start, sdk, (end, types) => ReportNotIncluded(end, types, sdk));
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(type, sdk.Check) is null)
        {
            return;
        }

        foreach (var (attribute, required) in Requirements(type, sdk))
        {
            if (Fault(type, required, sdk, context.CancellationToken) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, DeclarationLocations.OfAttribute(attribute, context.CancellationToken), type.Name, fault));
            }
        }
    }

    private static void ReportNotIncluded(CompilationAnalysisContext context, DeclaredTypes types, SdkSymbols sdk)
    {
        foreach (var type in types.Checks)
        {
            foreach (var (attribute, required) in Requirements(type, sdk))
            {
                if (SdkSymbols.Attribute(required, sdk.Check) is not null
                    && types.Packs.FirstOrDefault(pack => !pack.HasChecksOf(required.ContainingAssembly)) is { } pack)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        NotIncluded,
                        DeclarationLocations.OfAttribute(attribute, context.CancellationToken),
                        type.Name,
                        required.Name,
                        Origin(required.ContainingAssembly, context, sdk),
                        pack.Type.Name));
                }
            }
        }
    }

    /// <summary>What would have to be included: the pack of an assembly, or the assembly where it shows none.</summary>
    private static string Origin(IAssemblySymbol assembly, CompilationAnalysisContext context, SdkSymbols sdk)
        => AssemblyTypes.All(assembly, context.CancellationToken)
            .Where(type => SdkSymbols.Attribute(type, sdk.CheckPack) is not null && context.Compilation.IsSymbolAccessibleWithin(type, context.Compilation.Assembly))
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)
            .FirstOrDefault() is { } pack
            ? $"pack {pack.Name}"
            : $"assembly {assembly.Name}";

    private static string? Fault(INamedTypeSymbol type, ITypeSymbol required, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        if (SymbolEqualityComparer.Default.Equals(type, required))
        {
            return "itself";
        }

        if (required is not INamedTypeSymbol check || SdkSymbols.Attribute(check, sdk.Check) is null)
        {
            return $"'{required.Name}', which is no check";
        }

        return DependencyPath.Find<INamedTypeSymbol>(
            check,
            type,
            next => Requirements(next, sdk).Select(requirement => requirement.Check).OfType<INamedTypeSymbol>(),
            SymbolEqualityComparer.Default,
            cancellationToken) is { } path
                ? $"itself: {string.Join(" → ", path.Select(step => step.Name).Prepend(type.Name))}"
                : null;
    }

    private static IEnumerable<(AttributeData Attribute, ITypeSymbol Check)> Requirements(INamedTypeSymbol type, SdkSymbols sdk)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { TypeArguments: [var required and not IErrorTypeSymbol] } attributeClass
                && SymbolEqualityComparer.Default.Equals(attributeClass.OriginalDefinition, sdk.Requires))
            {
                yield return (attribute, required);
            }
        }
    }
}
