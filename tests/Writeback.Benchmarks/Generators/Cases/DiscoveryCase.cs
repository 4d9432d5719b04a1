namespace Writeback.Benchmarks.Generators.Cases;

/// <summary>A program in which a name does not say what it means.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Files">The files.</param>
/// <param name="EditedFiles">The same files after an edit, where the edit is the point.</param>
internal sealed record DiscoveryCase(string Name, IReadOnlyList<string> Files, IReadOnlyList<string>? EditedFiles = null);
