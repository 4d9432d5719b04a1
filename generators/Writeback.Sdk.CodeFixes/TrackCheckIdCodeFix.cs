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

    /// <summary>All at once needs its own provider: the usual one merges source, and this fix writes another kind of file.</summary>
    public override FixAllProvider GetFixAllProvider() => TrackAllProvider.Instance;

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

    private sealed class TrackAllProvider : FixAllProvider
    {
        public static readonly TrackAllProvider Instance = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
            => Task.FromResult<CodeAction?>(CodeAction.Create(Title, _ => AddAllAsync(fixAllContext), equivalenceKey: Title));

        private static async Task<Solution> AddAllAsync(FixAllContext context)
        {
            if (context is { Scope: FixAllScope.Document, Document: { } document })
            {
                var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
                return await AddRowsAsync(context.Solution, context.Project.Id, diagnostics, context.CancellationToken).ConfigureAwait(false);
            }

            var solution = context.Solution;
            foreach (var project in context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project])
            {
                var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                solution = await AddRowsAsync(solution, project.Id, diagnostics, context.CancellationToken).ConfigureAwait(false);
            }

            return solution;
        }
    }
}
