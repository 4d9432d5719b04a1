namespace Writeback.Sdk.Generators;

/// <summary>A kind of evidence or input.</summary>
/// <param name="FullName">The type, with <c>global::</c>.</param>
/// <param name="Name">The simple name: the key in JSON.</param>
/// <param name="HowToConfigure">For an input: how to give it. Null for evidence.</param>
internal sealed record EvidenceModel(string FullName, string Name, string? HowToConfigure);
