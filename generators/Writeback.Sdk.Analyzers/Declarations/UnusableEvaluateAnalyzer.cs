using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids checks that the pack cannot run: no <c>Evaluate</c> to call, or no way to call it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusableEvaluateAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0005";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A check has one Evaluate that the pack can call",
        "Check '{0}' cannot be run: {1}");

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
        // A class that cannot be created at all is reported by another rule.
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is { IsAbstract: false, IsStatic: false, IsGenericType: false }
            && SdkSymbols.Attribute(type, sdk.Check) is { } attribute
            && Fault(type, attribute, context, sdk) is { } fault)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, fault.Location, type.Name, fault.Reason));
        }
    }

    private static ConventionFault? Fault(INamedTypeSymbol type, AttributeData attribute, SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var location = DeclarationLocations.OfType(type, attribute, context.CancellationToken);
        var method = ConventionMethod.Find(type, "Evaluate", location, context.Compilation, out var fault);
        return fault
            ?? ConventionMethod.FaultOfParameters(method!, "a check asks nobody and waits for nothing", isTokenAllowed: false, sdk)
            ?? FaultOfResult(method!, sdk)
            ?? (method!.IsStatic ? null : FaultOfConstructor(type, location, context.Compilation));
    }

    private static ConventionFault? FaultOfResult(IMethodSymbol evaluate, SdkSymbols sdk)
    {
        var result = evaluate.ReturnType;
        return SymbolEqualityComparer.Default.Equals(result, sdk.Finding) || IsFindings(result, sdk) || result.AllInterfaces.Any(type => IsFindings(type, sdk))
            ? null
            : new ConventionFault(
                DeclarationLocations.OfSymbol(evaluate),
                $"Evaluate returns '{result.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' instead of Finding or IEnumerable<Finding>");
    }

    private static bool IsFindings(ITypeSymbol type, SdkSymbols sdk)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var element] }
            && SymbolEqualityComparer.Default.Equals(element, sdk.Finding);

    private static ConventionFault? FaultOfConstructor(INamedTypeSymbol type, Location location, Compilation compilation)
        => type.InstanceConstructors.Any(constructor
            => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
            ? null
            : new ConventionFault(location, "it has no constructor without parameters that is public or internal; a check gets all it needs as evidence");
}
