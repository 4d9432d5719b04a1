using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>Documents that a fix mends together, and what becomes of them.</summary>
internal sealed record FixAllCase(string Name, Type Fix, Func<FixAllCase, Task> Verify)
{
    public required IReadOnlyList<FixedFile> Sources { get; init; }

    /// <summary>Files that are no source, such as the table of check ids.</summary>
    public IReadOnlyList<FixedFile> OtherFiles { get; init; } = [];

    /// <summary>How many fixes it takes one at a time; fewer than there are diagnostics where one fix mends several.</summary>
    public required int SingleFixes { get; init; }

    public static FixAllCase Of<TAnalyzer, TFix>(string name, int singleFixes, params IReadOnlyList<FixedFile> sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
        => new(name, typeof(TFix), Verify<TAnalyzer>.FixedEverywhereAsync<TFix>) { Sources = sources, SingleFixes = singleFixes };
}
