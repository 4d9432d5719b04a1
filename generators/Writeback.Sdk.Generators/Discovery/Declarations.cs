namespace Writeback.Sdk.Generators;

/// <summary>All that a project declares for the generator, in the order of its files.</summary>
internal sealed record Declarations(
    EquatableArray<CheckModel> Checks, EquatableArray<ProbeModel> Probes, EquatableArray<EvidenceModel> Evidence, EquatableArray<PackModel> Packs);
