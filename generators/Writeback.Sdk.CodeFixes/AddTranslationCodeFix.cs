using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Writeback.Sdk.Analyzers;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Adds a row with the neutral text to the message file of each language that lacks it, and a file where a language has none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddTranslationCodeFix)), Shared]
public sealed class AddTranslationCodeFix : CodeFixProvider
{
    private const string Title = "Add the row to the message files";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MissingTranslationAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AdditionalFileFixAllProvider(Title, AddRowsAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            var fixedSolution = await AddRowsAsync(project.Solution, project.Id, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (fixedSolution != project.Solution)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(fixedSolution), equivalenceKey: Title), diagnostic);
            }
        }
    }

    private static async Task<Solution> AddRowsAsync(
        Solution solution, ProjectId project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        // In an order that does not depend on which diagnostic came first: what is new to a file is at its end, by key.
        var missing = diagnostics.Select(MissingRow.Read).OfType<MissingRow>().OrderBy(row => row.Group[0], StringComparer.Ordinal).ToList();
        foreach (var language in missing.SelectMany(row => row.Languages).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var rows = missing.Where(row => row.Languages.Contains(language, StringComparer.OrdinalIgnoreCase));
            solution = await AddRowsAsync(solution, solution.GetProject(project)!, language, rows, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<Solution> AddRowsAsync(
        Solution solution, Project project, string language, IEnumerable<MissingRow> rows, CancellationToken cancellationToken)
    {
        var files = MessageFiles(project);
        if (files.Find(file => string.Equals(MessageFile.CultureOf(PathOf(file)), language, StringComparison.OrdinalIgnoreCase)) is { } document)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return MessageFileEditor.Add(text, rows) is { } changed ? solution.WithAdditionalDocumentText(document.Id, changed) : solution;
        }

        var sibling = files.FirstOrDefault();
        var siblingText = sibling is null ? null : await sibling.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var name = MessageFile.NameFor(language);
        return solution.AddAdditionalDocument(
            DocumentId.CreateNewId(project.Id),
            name,
            MessageFileEditor.Add(NewMessageFile.Like(siblingText), rows)!,
            sibling?.Folders,
            FolderOf(sibling?.FilePath ?? project.FilePath) is { } folder ? Path.Combine(folder, name) : null);
    }

    private static List<TextDocument> MessageFiles(Project project)
        => [.. project.AdditionalDocuments.Where(document => MessageFile.IsNamed(PathOf(document))).OrderBy(PathOf, StringComparer.Ordinal)];

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    private static string? FolderOf(string? path) => path is null ? null : Path.GetDirectoryName(path);
}
