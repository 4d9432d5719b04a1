using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Adds <c>[JsonSerializable]</c> to JSON contexts, after those that are there.</summary>
internal static class JsonContextEditor
{
    private const string Serializable = "System.Text.Json.Serialization.JsonSerializableAttribute";

    /// <summary>Each type once a context, however many packs miss it.</summary>
    public static async Task<Solution> AddAsync(Solution solution, IEnumerable<MissingEvidence> missing, CancellationToken cancellationToken)
    {
        foreach (var inDocument in missing.GroupBy(item => item.Document.Id))
        {
            var editor = await DocumentEditor.CreateAsync(inDocument.First().Document, cancellationToken).ConfigureAwait(false);
            foreach (var inContext in inDocument.GroupBy(item => item.Context))
            {
                // By id: packs of several projects see one type through different symbols.
                var types = inContext.SelectMany(item => item.Types).GroupBy(DocumentationCommentId.CreateDeclarationId).Select(same => same.First());
                editor.ReplaceNode(inContext.Key, types.Aggregate(inContext.Key, (changed, type) => WithAttribute(changed, Attribute(editor, type))));
            }

            solution = solution.WithDocumentSyntaxRoot(inDocument.Key, editor.GetChangedRoot());
        }

        return solution;
    }

    private static AttributeListSyntax Attribute(DocumentEditor editor, INamedTypeSymbol evidence)
    {
        var generator = editor.Generator;
        var attribute = editor.SemanticModel.Compilation.GetTypeByMetadataName(Serializable) is { } type
            ? generator.TypeExpression(type)
            : generator.DottedName(Serializable);
        return ((AttributeListSyntax)generator.Attribute(attribute, [generator.TypeOfExpression(generator.TypeExpression(evidence))]))
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);
    }

    private static TypeDeclarationSyntax WithAttribute(TypeDeclarationSyntax declaration, AttributeListSyntax attribute)
    {
        if (declaration.AttributeLists.Count > 0)
        {
            var last = declaration.AttributeLists.Last();
            return declaration.AddAttributeLists(attribute.WithLeadingTrivia(last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
        }

        var comments = declaration.GetLeadingTrivia();
        return declaration.WithLeadingTrivia().WithAttributeLists([attribute.WithLeadingTrivia(comments).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)]);
    }
}
