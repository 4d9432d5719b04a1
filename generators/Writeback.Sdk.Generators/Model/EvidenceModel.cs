namespace Writeback.Sdk.Generators;

/// <summary>A kind of evidence or input.</summary>
/// <param name="FullName">The type, with <c>global::</c>.</param>
/// <param name="Name">The simple name: the key in JSON.</param>
/// <param name="HowToConfigure">For an input: how to give it. Null for evidence.</param>
/// <param name="IsPublic">Whether other assemblies can see the type.</param>
/// <param name="Classified">Members of it and of its parts that are marked with a data classification.</param>
internal sealed record EvidenceModel(string FullName, string Name, string? HowToConfigure, bool IsPublic, EquatableArray<ClassifiedModel> Classified);
