using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Adds <c>[JsonSerializable]</c> for evidence to the JSON context of the pack that uses it, after those that are there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddJsonSerializableCodeFix)), Shared]
public sealed class AddJsonSerializableCodeFix : CodeFixProvider
{
    private const string Title = "Add the evidence to the JSON context";
    private const string Serializable = "System.Text.Json.Serialization.JsonSerializableAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnserializableEvidenceAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not TypeOfExpressionSyntax named
            || model?.GetTypeInfo(named.Type, context.CancellationToken).Type is not INamedTypeSymbol json
            || !json.DeclaringSyntaxReferences.Any(reference => context.Document.Project.Solution.GetDocument(reference.SyntaxTree) is not SourceGeneratedDocument and not null))
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(UnserializableEvidenceAnalyzer.Missing, out var ids) && ids is not null)
            {
                var evidence = ids.Split('\n')
                    .Select(id => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, model.Compilation))
                    .OfType<INamedTypeSymbol>()
                    .ToList();
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellationToken => AddAsync(context.Document.Project.Solution, json, evidence, cancellationToken), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static async Task<Solution> AddAsync(Solution solution, INamedTypeSymbol json, IReadOnlyList<INamedTypeSymbol> evidence, CancellationToken cancellationToken)
    {
        foreach (var reference in json.DeclaringSyntaxReferences)
        {
            if (solution.GetDocument(reference.SyntaxTree) is { } document
                and not SourceGeneratedDocument
                && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is TypeDeclarationSyntax declaration)
            {
                var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
                editor.ReplaceNode(declaration, evidence.Aggregate(declaration, (changed, type) => WithAttribute(changed, Attribute(editor, type))));
                return editor.GetChangedDocument().Project.Solution;
            }
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
