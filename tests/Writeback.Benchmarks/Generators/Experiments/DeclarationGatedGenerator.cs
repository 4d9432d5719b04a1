using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>
/// Asks what attributes and types mean, but only when an edit changed what the project declares: an edit inside a body, a comment
/// or a blank line cannot change the answer.
/// </summary>
internal sealed class DeclarationGatedGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var checks = context.CompilationProvider
            .Select(static (compilation, cancellationToken) => new ProjectDeclarations(compilation, cancellationToken))
            .SelectMany(static (declarations, cancellationToken) => Find(declarations.Compilation, cancellationToken));
        context.RegisterSourceOutput(checks, FoundCheckEmitter.EmitFindings);
        context.RegisterSourceOutput(checks.Collect(), FoundCheckEmitter.EmitCatalogue);
    }

    private static IEnumerable<FoundCheck> Find(Compilation? compilation, CancellationToken cancellationToken)
    {
        if (compilation?.GetTypeByMetadataName("Writeback.Sdk.CheckAttribute") is not { } attribute)
        {
            yield break;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SemanticModel? model = null;
            // Whatever carries an attribute is asked, so that no name is taken for granted.
            foreach (var candidate in tree.GetRoot(cancellationToken)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<TypeDeclarationSyntax>()
                .Where(static type => type.AttributeLists.Count > 0))
            {
                model ??= compilation.GetSemanticModel(tree);
                if (model.GetDeclaredSymbol(candidate, cancellationToken) is INamedTypeSymbol type && SymbolCheckParser.Parse(type, candidate, attribute) is { } check)
                {
                    yield return check;
                }
            }
        }
    }
}
