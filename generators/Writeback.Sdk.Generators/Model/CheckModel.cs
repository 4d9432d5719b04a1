namespace Writeback.Sdk.Generators;

/// <summary>A check: what the registry needs to know (null when it has no usable <c>Evaluate</c>), and what its own file is written from.</summary>
internal sealed record CheckModel(CheckEntry? Entry, FindingsModel Findings);
