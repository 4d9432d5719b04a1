namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>What the experiments know about a check.</summary>
/// <param name="FullName">The class, with <c>global::</c>. Its namespace and the types around it are plain to see.</param>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Category">The section of the report.</param>
/// <param name="Evidence">The types of the parameters of <c>Evaluate</c>: full names, or the text as written.</param>
/// <param name="Headers">What opens the scopes around the generated members, outermost first, such as <c>namespace Contoso</c>.</param>
/// <param name="Usings">The usings without which the text as written means something else, of each header; empty for full names.</param>
/// <param name="Findings">The finding methods.</param>
internal sealed record FoundCheck(
    string FullName,
    string Id,
    string Title,
    string Category,
    ValueList<string> Evidence,
    ValueList<string> Headers,
    ValueList<string> Usings,
    ValueList<FoundFinding> Findings);
