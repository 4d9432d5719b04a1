using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>
/// What a file declares, as a hash: all of its tokens but those of method bodies. Nothing that is declared anywhere depends on
/// what is inside a body, so files of the same fingerprints mean the same, symbol for symbol.
/// </summary>
internal static class DeclarationFingerprint
{
    // A tree never changes, and one that is dropped takes its entry along.
    private static readonly ConditionalWeakTable<SyntaxTree, string> Known = [];

    public static string Of(SyntaxTree tree, CancellationToken cancellationToken)
        => Known.TryGetValue(tree, out var known) ? known : Known.GetValue(tree, _ => Compute(tree, cancellationToken));

    private static string Compute(SyntaxTree tree, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var root = tree.GetRoot(cancellationToken);
        foreach (var token in root.DescendantTokens(static node => !IsBody(node)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(token.Text));
            hash.AppendData("\0"u8);
        }

        // Directives are no tokens, and one of them says what a type means.
        for (var directive = root.GetFirstDirective(static candidate => candidate is NullableDirectiveTriviaSyntax);
            directive is not null;
            directive = directive.GetNextDirective(static candidate => candidate is NullableDirectiveTriviaSyntax))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{directive.SpanStart} {directive}"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>Whether a node is a body of a member whose type is written out. Whatever is in doubt is none, and counts.</summary>
    private static bool IsBody(SyntaxNode node)
        => node is BlockSyntax or ArrowExpressionClauseSyntax
            && node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax
            && !node.ContainsDiagnostics;
}
