using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids probes that the pack cannot run: no <c>ObserveAsync</c> to call, or no way to call it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusableObserveAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0010";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A probe has one ObserveAsync that the pack can call",
        "Probe '{0}' cannot be run: {1}");

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
        if (SdkSymbols.Attribute(type, sdk.Probe) is { } attribute && Fault(type, attribute, context, sdk) is { } fault)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, fault.Location, type.Name, fault.Reason));
        }
    }

    private static ConventionFault? Fault(INamedTypeSymbol type, AttributeData attribute, SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var location = DeclarationLocations.OfType(type, attribute, context.CancellationToken);
        if (Shape(type) is { } shape)
        {
            return new ConventionFault(location, $"it is {shape}");
        }

        var method = ConventionMethod.Find(type, "ObserveAsync", location, context.Compilation, out var fault);
        return fault
            ?? ConventionMethod.FaultOfParameters(method!, "services are parameters of its constructor", isTokenAllowed: true, sdk)
            ?? FaultOfResult(method!, sdk)
            ?? (method!.IsStatic ? null : FaultOfConstructor(type, location, context.Compilation));
    }

    private static string? Shape(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "static",
        { IsAbstract: true } => "abstract",
        { IsGenericType: true } => "generic",
        _ => null,
    };

    private static ConventionFault? FaultOfResult(IMethodSymbol observe, SdkSymbols sdk)
        => EvidenceTypes.TaskResult(observe.ReturnType) is { } result && EvidenceTypes.AsEvidence(EvidenceTypes.ListElement(result) ?? result, sdk) is not null
            ? null
            : new ConventionFault(
                DeclarationLocations.OfSymbol(observe),
                $"ObserveAsync returns '{observe.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' "
                    + "instead of Task<T>, where T is a class of evidence or an IReadOnlyList of it");

    private static ConventionFault? FaultOfConstructor(INamedTypeSymbol type, Location location, Compilation compilation)
        => type.InstanceConstructors.Any(constructor => compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
            ? null
            : new ConventionFault(location, "it has no constructor that is public or internal");
}
