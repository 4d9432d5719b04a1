namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>A finding method.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Signature">Modifiers, return type, name and parameters, as the other part must repeat them.</param>
/// <param name="Status">The status: the attribute's name.</param>
/// <param name="Template">The message.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Arguments">The parameters' names.</param>
internal sealed record FoundFinding(string Name, string Signature, string Status, string Template, string? Remedy, ValueList<string> Arguments);
