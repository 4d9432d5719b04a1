namespace Writeback.Sdk;

/// <summary>A dependency in an <see cref="EvidenceGraph"/>.</summary>
/// <param name="From">What is needed.</param>
/// <param name="To">What needs it.</param>
/// <param name="Kind">How it is needed.</param>
public sealed record EvidenceGraphEdge(EvidenceGraphNode From, EvidenceGraphNode To, EvidenceGraphEdgeKind Kind);
