using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Renames a misspelt placeholder to the one parameter that it can mean.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenamePlaceholderCodeFix)), Shared]
public sealed class RenamePlaceholderCodeFix : CodeFixProvider
{
    private const string Title = "Name the parameter";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnknownPlaceholderAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(UnknownPlaceholderAnalyzer.Meant, out var parameter) && parameter is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        cancellationToken => RenameAsync(context.Document, diagnostic.Location.SourceSpan, parameter, cancellationToken),
                        equivalenceKey: Title),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> RenameAsync(Document document, TextSpan placeholder, string parameter, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.Replace(placeholder, parameter));
    }
}
