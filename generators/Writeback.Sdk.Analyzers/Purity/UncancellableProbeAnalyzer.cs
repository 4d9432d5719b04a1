using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Forbids probes that cannot be stopped: a run that is cancelled, or an attempt that has had its time, would go on behind the
/// runner's back. What awaits nothing has nothing to stop.
/// </summary>
/// <remarks>There is no fix: which of the calls takes the token, and where, only the author knows.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncancellableProbeAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0041";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A probe cannot be stopped",
        "'{0}.ObserveAsync' {1}, so neither a time-out nor the user can stop it",
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
            if (SdkSymbols.Resolve(start.Compilation) is { } sdk
                && start.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is { } token)
            {
                start.RegisterOperationBlockAction(block => Analyze(block, sdk, token));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, SdkSymbols sdk, INamedTypeSymbol token)
    {
        if (context.OwningSymbol is not IMethodSymbol { Name: "ObserveAsync" } method || SdkSymbols.Attribute(method.ContainingType, sdk.Probe) is null)
        {
            return;
        }

        var operations = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).ToList();
        if (!operations.Exists(IsAsynchronous))
        {
            return;
        }

        var parameter = method.Parameters.FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, token));
        if (parameter is null)
        {
            Report(method, "has no CancellationToken");
        }
        else if (!operations.Exists(operation => operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter)))
        {
            Report(parameter, $"never uses its '{parameter.Name}'");
        }

        void Report(ISymbol where, string what)
            => context.ReportDiagnostic(Diagnostic.Create(Rule, where.Locations[0], method.ContainingType.Name, what));
    }

    private static bool IsAsynchronous(IOperation operation) => operation switch
    {
        IAwaitOperation => true,
        IForEachLoopOperation { IsAsynchronous: true } => true,
        IInvocationOperation { TargetMethod: var called } => IsTask(called.ReturnType) && !(called.IsStatic && IsTask(called.ContainingType)),
        _ => false,
    };

    /// <summary>Calls of the type itself, such as <c>Task.FromResult</c>, only wrap what is there.</summary>
    private static bool IsTask(ITypeSymbol type)
        => type is { Name: "Task" or "ValueTask" } && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
}
