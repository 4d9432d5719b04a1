using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Writeback.Sdk.CodeFixes;

/// <summary>What is to be fixed all at once.</summary>
internal static class FixAllDiagnostics
{
    /// <summary>Where <see cref="ReadAsync"/> looks.</summary>
    public static readonly ImmutableArray<FixAllScope> Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>The diagnostics of the scope, by project.</summary>
    public static async Task<IReadOnlyList<(ProjectId Project, ImmutableArray<Diagnostic> Diagnostics)>> ReadAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            return [(context.Project.Id, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))];
        }

        var found = new List<(ProjectId Project, ImmutableArray<Diagnostic> Diagnostics)>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            found.Add((project.Id, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
        }

        return found;
    }
}
