using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Turns the <c>set</c> of a property of evidence into <c>init</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseInitCodeFix)), Shared]
public sealed class UseInitCodeFix : CodeFixProvider
{
    private const string Title = "Use init";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MutableEvidenceAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var property = root?.FindNode(context.Span).FirstAncestorOrSelf<PropertyDeclarationSyntax>();
        if (root is not null && property?.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) is { } setter)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(UseInit(context.Document, root, setter)), equivalenceKey: Title),
                context.Diagnostics);
        }
    }

    private static Document UseInit(Document document, SyntaxNode root, AccessorDeclarationSyntax setter)
    {
        var init = SyntaxFactory.AccessorDeclaration(
            SyntaxKind.InitAccessorDeclaration,
            setter.AttributeLists,
            setter.Modifiers,
            SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter.Keyword),
            setter.Body,
            setter.ExpressionBody,
            setter.SemicolonToken);
        return document.WithSyntaxRoot(root.ReplaceNode(setter, init));
    }
}
