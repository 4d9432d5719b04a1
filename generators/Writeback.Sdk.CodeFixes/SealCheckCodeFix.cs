using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Adds <c>sealed</c> to a check that could be derived from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SealCheckCodeFix)), Shared]
public sealed class SealCheckCodeFix : CodeFixProvider
{
    private const string Title = "Seal the check";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnsealedCheckAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            && model?.GetDeclaredSymbol(declaration, context.CancellationToken)
                is { IsAbstract: false, IsStatic: false, IsGenericType: false, IsSealed: false } check
            && !check.GetMembers().Any(member => member is { IsVirtual: true, IsImplicitlyDeclared: false }))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellationToken => SealAsync(context.Document, declaration, cancellationToken), equivalenceKey: Title),
                context.Diagnostics);
        }
    }

    private static async Task<Document> SealAsync(Document document, TypeDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(declaration, static (node, generator) => generator.WithModifiers(node, generator.GetModifiers(node).WithIsSealed(true)));
        return editor.GetChangedDocument();
    }
}
