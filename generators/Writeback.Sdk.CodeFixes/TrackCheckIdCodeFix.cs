using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Writes the row of a new check into <c>Checks.Unshipped.md</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrackCheckIdCodeFix)), Shared]
public sealed class TrackCheckIdCodeFix : CodeFixProvider
{
    private const string Title = "Add the check to " + CheckReleases.Unshipped;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UntrackedCheckIdAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AdditionalFileFixAllProvider(Title, AddRowsAsync);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (UnshippedFile(project) is not null && UnshippedChecks.CanAdd(diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        cancellationToken => AddRowsAsync(project.Solution, project.Id, [diagnostic], cancellationToken),
                        equivalenceKey: Title),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static TextDocument? UnshippedFile(Project project)
        => project.AdditionalDocuments.FirstOrDefault(document => CheckReleases.IsNamed(document.FilePath ?? document.Name, CheckReleases.Unshipped));

    private static async Task<Solution> AddRowsAsync(
        Solution solution, ProjectId project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (solution.GetProject(project) is not { } found || UnshippedFile(found) is not { } file)
        {
            return solution;
        }

        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(file.Id, UnshippedChecks.Add(text, diagnostics.Where(UnshippedChecks.CanAdd)));
    }
}
