namespace Writeback.Sdk.Generators;

/// <summary>A parameter of a finding method.</summary>
/// <param name="Declaration">Modifiers, type and name, as the other part of the method must repeat them.</param>
/// <param name="Name">The name: the placeholder.</param>
internal sealed record ArgumentModel(string Declaration, string Name);
