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
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Adds <c>[SecretData]</c> to a member of evidence that seems to hold a secret, or to the parameter of the record that it comes from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkAsSecretCodeFix)), Shared]
public sealed class MarkAsSecretCodeFix : CodeFixProvider
{
    private const string Title = "Mark as secret";
    private const string SecretData = "Writeback.Sdk.SecretDataAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SecretEvidenceAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        // Not by merging one fix a member: those of a document that lacks the using would each insert it, and so conflict.
        => FixAllProvider.Create(static async (context, document, diagnostics)
            => await MarkAsync(document, [.. diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan)], context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not null && Declaration(root, context.Span) is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellationToken => MarkAsync(context.Document, [context.Span], cancellationToken), equivalenceKey: Title),
                context.Diagnostics);
        }
    }

    /// <summary>Null for a field: marking it would not keep it out of JSON.</summary>
    private static SyntaxNode? Declaration(SyntaxNode root, TextSpan name) => root.FindNode(name) is var found and (ParameterSyntax or PropertyDeclarationSyntax) ? found : null;

    private static async Task<Document> MarkAsync(Document document, ImmutableArray<TextSpan> names, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        if (editor.SemanticModel.Compilation.GetTypeByMetadataName(SecretData) is not { } attribute)
        {
            return document;
        }

        var list = ((AttributeListSyntax)editor.Generator.Attribute(editor.Generator.TypeExpression(attribute)))
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);
        foreach (var declaration in names.Select(name => Declaration(editor.OriginalRoot, name)).OfType<SyntaxNode>())
        {
            editor.ReplaceNode(declaration, declaration is ParameterSyntax parameter ? Mark(parameter, list) : Mark((PropertyDeclarationSyntax)declaration, list));
        }

        return editor.GetChangedDocument();
    }

    private static ParameterSyntax Mark(ParameterSyntax parameter, AttributeListSyntax list)
    {
        var leading = parameter.GetLeadingTrivia();
        return parameter.WithLeadingTrivia()
            .WithAttributeLists(parameter.WithLeadingTrivia().AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(leading);
    }

    /// <summary>On a line of its own, below the comments and above other attributes.</summary>
    private static PropertyDeclarationSyntax Mark(PropertyDeclarationSyntax property, AttributeListSyntax list)
    {
        var leading = property.GetLeadingTrivia();
        var bare = property.WithLeadingTrivia(leading.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
        return bare
            .WithAttributeLists(bare.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)))
            .WithLeadingTrivia(leading);
    }
}
