namespace Writeback.Sdk.Generators;

/// <summary>A check: what the registry needs to know (null when it has no usable <c>Evaluate</c>), and the finding methods that its own file implements.</summary>
internal sealed record CheckModel(CheckEntry? Entry, DeclaredType Type, EquatableArray<FindingModel> Findings);
