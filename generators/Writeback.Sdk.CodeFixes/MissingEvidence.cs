using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Evidence that a JSON context does not know, as the diagnostic describes it.</summary>
internal sealed class MissingEvidence
{
    private MissingEvidence(Document document, TypeDeclarationSyntax context, IReadOnlyList<INamedTypeSymbol> types)
    {
        Document = document;
        Context = context;
        Types = types;
    }

    /// <summary>The document that declares the context.</summary>
    public Document Document { get; }

    /// <summary>The declaration of the context, or its first where it has several.</summary>
    public TypeDeclarationSyntax Context { get; }

    public IReadOnlyList<INamedTypeSymbol> Types { get; }

    /// <summary>Null where the context is none that somebody wrote here.</summary>
    public static async Task<MissingEvidence?> ReadAsync(Document pack, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await pack.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await pack.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not TypeOfExpressionSyntax named
            || model?.GetTypeInfo(named.Type, cancellationToken).Type is not INamedTypeSymbol json
            || !diagnostic.Properties.TryGetValue(UnserializableEvidenceAnalyzer.Missing, out var ids)
            || ids is null)
        {
            return null;
        }

        foreach (var reference in json.DeclaringSyntaxReferences)
        {
            if (pack.Project.Solution.GetDocument(reference.SyntaxTree) is { } document
                and not SourceGeneratedDocument
                && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is TypeDeclarationSyntax context)
            {
                var types = ids.Split('\n').Select(id => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, model.Compilation));
                return new MissingEvidence(document, context, [.. types.OfType<INamedTypeSymbol>()]);
            }
        }

        return null;
    }
}
