using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Forbids checks that touch anything but their evidence: the same evidence must lead to the same verdict, today and when a
/// bundle is replayed on another machine. Looks at the check itself, not into what it calls.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpureCheckAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0040";

    private const string NoState = "make it readonly or const, or take it as evidence";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A check is not pure",
        "The check '{0}' uses '{1}', but a check judges evidence alone: {2}");

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
        if (DeclaredCheck((INamedTypeSymbol)context.Symbol, sdk) is { } check)
        {
            context.RegisterOperationAction(
                operation => Analyze(operation, check),
                OperationKind.Invocation,
                OperationKind.ObjectCreation,
                OperationKind.PropertyReference,
                OperationKind.FieldReference,
                OperationKind.EventReference,
                OperationKind.MethodReference);
        }
    }

    /// <summary>The check that a type is, or is nested in.</summary>
    private static INamedTypeSymbol? DeclaredCheck(INamedTypeSymbol? type, SdkSymbols sdk)
    {
        while (type is not null && SdkSymbols.Attribute(type, sdk.Check) is null)
        {
            type = type.ContainingType;
        }

        return type;
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol check)
    {
        if (Member(context.Operation) is { } member && !IsName(context.Operation) && Alternative(member) is { } alternative)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), check.Name, Display(member), alternative));
        }
    }

    private static ISymbol? Member(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IMemberReferenceOperation reference => reference.Member,
        _ => null,
    };

    private static string? Alternative(ISymbol member)
        => member is IFieldSymbol { IsStatic: true, IsReadOnly: false, IsConst: false } ? NoState : ImpureApis.Alternative(member);

    /// <summary>Whether only the member's name is asked for.</summary>
    private static bool IsName(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As one would write it: <c>DateTime.UtcNow</c>, <c>new HttpClient</c>.</summary>
    private static string Display(ISymbol member)
        => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"new {member.ContainingType.Name}" : $"{member.ContainingType.Name}.{member.Name}";
}
