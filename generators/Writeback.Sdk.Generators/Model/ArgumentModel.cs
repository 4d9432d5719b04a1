namespace Writeback.Sdk.Generators;

/// <summary>A parameter of a finding method.</summary>
internal sealed record ArgumentModel(string Type, string Name);
