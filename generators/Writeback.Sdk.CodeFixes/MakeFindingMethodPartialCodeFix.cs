using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Adds <c>partial</c> to a finding method without a body, which is what the generator writes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeFindingMethodPartialCodeFix)), Shared]
public sealed class MakeFindingMethodPartialCodeFix : CodeFixProvider
{
    private const string Title = "Make the finding method partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [InvalidFindingMethodAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.ContainsKey(InvalidFindingMethodAnalyzer.LacksPartial)
                && root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Body: null, ExpressionBody: null } method)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellationToken => MakePartialAsync(context.Document, method, cancellationToken), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> MakePartialAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(method, static (node, generator) => MakePartial(node, generator));
        return editor.GetChangedDocument();
    }

    /// <summary>A partial method with a result has to say how accessible it is.</summary>
    private static SyntaxNode MakePartial(SyntaxNode method, SyntaxGenerator generator)
    {
        var changed = generator.GetAccessibility(method) == Accessibility.NotApplicable
            ? generator.WithAccessibility(method, Accessibility.Private)
            : method;
        return generator.WithModifiers(changed, generator.GetModifiers(changed).WithPartial(true));
    }
}
