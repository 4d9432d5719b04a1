using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Suppresses CA1822 ("mark members as static") on <c>Evaluate</c> and <c>ObserveAsync</c>: the generator calls them on an
/// instance or on the type, whichever the author wrote, and the documented shape is an instance method.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConventionMethodSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Descriptor = new(
        id: "WBSDKS001",
        suppressedDiagnosticId: "CA1822",
        justification: "Evaluate and ObserveAsync are found by convention; static is allowed but not asked for.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Descriptor];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan) is { } node
                && context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken) is IMethodSymbol method
                && IsConventionMethod(method))
            {
                context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
            }
        }
    }

    private static bool IsConventionMethod(IMethodSymbol method)
        => (method.Name == "Evaluate" && HasAttribute(method.ContainingType, "CheckAttribute"))
            || (method.Name == "ObserveAsync" && HasAttribute(method.ContainingType, "ProbeAttribute"));

    private static bool HasAttribute(INamedTypeSymbol type, string name)
        => type.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { } attributeClass
            && attributeClass.Name == name
            && attributeClass.ContainingNamespace?.ToDisplayString() == "Writeback.Sdk");
}
