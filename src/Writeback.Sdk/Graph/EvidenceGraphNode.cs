namespace Writeback.Sdk;

/// <summary>One thing in an <see cref="EvidenceGraph"/>.</summary>
/// <param name="Name">The name of the evidence or input, or the check's id. Unique among nodes of one kind.</param>
/// <param name="Label">What to say of it: a check's title, an input's way to be given, the name of the probe that observes evidence.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Probe">The probe that observes the evidence; null for inputs and checks.</param>
public sealed record EvidenceGraphNode(string Name, string Label, EvidenceGraphNodeKind Kind, ProbeDescriptor? Probe);
