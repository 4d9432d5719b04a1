using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Writeback.Sdk.CodeFixes;

/// <summary>
/// Adds what all packs miss at once. The usual provider merges the changes of each fix, and leaves out one that meets another: where packs
/// share a context and miss different evidence, it would take a round for each.
/// </summary>
internal sealed class JsonContextFixAllProvider(string title) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllDiagnostics.Scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(title, _ => FixAsync(fixAllContext), equivalenceKey: title));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var all = await FixAllDiagnostics.ReadAsync(context).ConfigureAwait(false);
        var missing = new List<MissingEvidence>();

        // In the order in which somebody would fix them one by one: what is added goes behind what is there.
        foreach (var diagnostic in all
            .SelectMany(found => found.Diagnostics)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await MissingEvidence.ReadAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } read)
            {
                missing.Add(read);
            }
        }

        return await JsonContextEditor.AddAsync(context.Solution, missing, context.CancellationToken).ConfigureAwait(false);
    }
}
