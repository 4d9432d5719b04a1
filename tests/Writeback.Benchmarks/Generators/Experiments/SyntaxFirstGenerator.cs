using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>
/// Finds checks by what their attribute is called, and never asks what it means. The README says which programs it gets wrong; with
/// <paramref name="isGuarded"/>, it at least knows when it might.
/// </summary>
internal sealed class SyntaxFirstGenerator(bool isGuarded) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The compiler asks for every node again after every edit, but the node of a file that nobody touched is the same object:
        // what follows stays as it is.
        var checks = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is TypeDeclarationSyntax type && SyntaxCheckParser.Attribute(type, "Check") is not null,
                static (found, _) => (TypeDeclarationSyntax)found.Node)
            .Select(SyntaxCheckParser.Parse)
            .Where(static check => check is not null)
            .Select(static (check, _) => check!);
        if (isGuarded)
        {
            var isAmbiguous = context.CompilationProvider.Select(static (compilation, _) => NameGuard.IsAmbiguous(compilation));
            // Here a real generator would turn to semantics; the experiment gives up.
            checks = checks.Combine(isAmbiguous).Where(static pair => !pair.Right).Select(static (pair, _) => pair.Left);
        }

        context.RegisterSourceOutput(checks, FoundCheckEmitter.EmitFindings);
        context.RegisterSourceOutput(checks.Collect(), FoundCheckEmitter.EmitCatalogue);
    }
}
