namespace Writeback.Sdk.Generators;

/// <summary>The finding methods that a check's own file implements. A change of a title leaves it as it is.</summary>
internal sealed record FindingsModel(DeclaredType Type, EquatableArray<FindingModel> Findings);
