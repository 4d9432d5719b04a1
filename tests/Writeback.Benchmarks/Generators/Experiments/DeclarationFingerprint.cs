using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>
/// What a file declares, as a hash: all of its tokens but those of method bodies. No type, constant or attribute that is declared
/// anywhere depends on what is inside a body, so a generator that reads these finds the same in files of the same fingerprints.
/// </summary>
internal static class DeclarationFingerprint
{
    // A tree never changes, and one that is dropped takes its entry along.
    private static readonly ConditionalWeakTable<SyntaxTree, string> Known = [];

    public static string Of(SyntaxTree tree, CancellationToken cancellationToken)
        => Known.TryGetValue(tree, out var known) ? known : Known.GetValue(tree, _ => Compute(tree, cancellationToken));

    private static string Compute(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        if (root.ContainsDiagnostics)
        {
            // Where the parser had to guess, a body may end anywhere.
            return root.ToFullString();
        }

        var declarations = new StringBuilder();
        foreach (var item in root.DescendantNodesAndTokens(static node => !IsBody(node)))
        {
            if (item.IsToken)
            {
                declarations.Append(item.AsToken().Text).Append('\0');
            }
            else if (IsBody(item.AsNode()!))
            {
                // That there is a body tells the two parts of a partial method apart.
                declarations.Append("{}\0");
            }
        }

        // Directives are no tokens, and one of them says what a type means from there on.
        for (var directive = root.GetFirstDirective(IsNullable); directive is not null; directive = directive.GetNextDirective(IsNullable))
        {
            declarations.Append(CultureInfo.InvariantCulture, $"{directive.SpanStart} {directive}\0");
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(declarations.ToString())));
    }

    private static bool IsNullable(DirectiveTriviaSyntax directive) => directive is NullableDirectiveTriviaSyntax;

    /// <summary>Whether a node is the body of a member. Initializers are none: constants have them.</summary>
    private static bool IsBody(SyntaxNode node)
        => node is BlockSyntax or ArrowExpressionClauseSyntax
            && node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax;
}
