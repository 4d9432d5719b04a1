using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Forbids private finding methods that their check never calls: a message that is documented and translated, and that nobody ever
/// reads. Compilers do not see it, because the generated half of the method counts as use.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedFindingMethodAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0022";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A finding is never produced",
        "The check '{0}' never uses its finding '{1}'",
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
        var check = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(check, sdk.Check) is null)
        {
            return;
        }

        // Another class of the assembly may call a finding method that is not private.
        var findings = check.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.DeclaredAccessibility == Accessibility.Private && FindingMethods.IsFindingMethod(method, sdk))
            .ToImmutableArray();
        if (findings.IsEmpty)
        {
            return;
        }

        var used = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation => used[Definition(((IInvocationOperation)operation.Operation).TargetMethod)] = true,
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation => used[Definition(((IMethodReferenceOperation)operation.Operation).Method)] = true,
            OperationKind.MethodReference);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (var finding in findings)
            {
                if (!used.ContainsKey(finding) && !IsNamedInNestedType(check, finding.Name, end.CancellationToken))
                {
                    end.ReportDiagnostic(Diagnostic.Create(Rule, finding.Locations[0], check.Name, finding.Name));
                }
            }
        });
    }

    /// <summary>The code of nested types is not shown to us, so that their words have to do. <c>Messages</c> is the generator's.</summary>
    private static bool IsNamedInNestedType(INamedTypeSymbol check, string finding, CancellationToken cancellationToken)
        => check.GetTypeMembers()
            .Where(nested => nested.Name != "Messages")
            .SelectMany(nested => nested.DeclaringSyntaxReferences)
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
            .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == finding);

    private static IMethodSymbol Definition(IMethodSymbol method) => method.OriginalDefinition.PartialDefinitionPart ?? method.OriginalDefinition;
}
