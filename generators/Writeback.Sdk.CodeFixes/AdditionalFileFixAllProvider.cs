using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Applies a fix that writes additional files to all diagnostics at once. The usual provider merges source, and nothing else.</summary>
/// <param name="title">The title of the fix.</param>
/// <param name="fixAsync">Fixes all diagnostics of a project.</param>
internal sealed class AdditionalFileFixAllProvider(
    string title, Func<Solution, ProjectId, IEnumerable<Diagnostic>, CancellationToken, Task<Solution>> fixAsync) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllDiagnostics.Scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(title, _ => FixAsync(fixAllContext), equivalenceKey: title));

    private async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var (project, diagnostics) in await FixAllDiagnostics.ReadAsync(context).ConfigureAwait(false))
        {
            solution = await fixAsync(solution, project, diagnostics, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
