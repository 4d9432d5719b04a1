using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Forbids probes that build what the runner and the host already have: a second pipeline inside the runner's multiplies attempts
/// that no report shows, and a client of one's own ignores the proxy and the handlers that the host has set up.
/// </summary>
/// <remarks>There is no fix: the service has to be registered as well, in a place that only the author knows.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SelfMadeResilienceAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0042";

    private const string Client = "ask for an HttpClient or its factory in the constructor";
    private const string Pipeline = "the runner already retries, limits the time and breaks the circuit; say how with [Retry], [Timeout] and [CircuitBreaker]";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A probe makes its own client or pipeline",
        "The probe '{0}' makes its own {1}: {2}",
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
                start.RegisterSymbolStartAction(symbol => Analyze(symbol, sdk), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolStartAnalysisContext context, SdkSymbols sdk)
    {
        if (DeclaredProbe((INamedTypeSymbol)context.Symbol, sdk) is { } probe)
        {
            context.RegisterOperationAction(operation => Analyze(operation, probe), OperationKind.ObjectCreation, OperationKind.Invocation);
        }
    }

    /// <summary>The probe that a type is, or is nested in.</summary>
    private static INamedTypeSymbol? DeclaredProbe(INamedTypeSymbol? type, SdkSymbols sdk)
    {
        while (type is not null && SdkSymbols.Attribute(type, sdk.Probe) is null)
        {
            type = type.ContainingType;
        }

        return type;
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol probe)
    {
        var (made, advice) = context.Operation switch
        {
            IObjectCreationOperation { Type: { } type } when IsHttpClient(type) => ("HttpClient", Client),
            IObjectCreationOperation { Type: { Name: "ResiliencePipelineBuilder" } type } when IsPolly(type) => ("Polly pipeline", Pipeline),
            IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false, ContainingType: { Name: "Policy" } type } } when IsPolly(type) => ("Polly policy", Pipeline),
            _ => (null, null),
        };
        if (made is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), probe.Name, made, advice));
        }
    }

    private static bool IsHttpClient(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "HttpClient" && current.ContainingNamespace.ToDisplayString() == "System.Net.Http")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPolly(ITypeSymbol type) => type.ContainingNamespace.ToDisplayString() == "Polly";
}
