namespace Writeback.Sdk;

/// <summary>
/// One parameter of a check or probe: which evidence, and in which form. A class, because the framework's collections are compiled in
/// advance for those, and for a structure of ours when a program lists its checks.
/// </summary>
internal sealed record EvidenceUse(int Slot, EvidenceForm Form)
{
    /// <summary>Whether the parameter fans out.</summary>
    public bool IsEach => Form is EvidenceForm.Each or EvidenceForm.EachObservation;

    /// <summary>Whether the parameter can only be filled when the evidence could be had.</summary>
    public bool NeedsValue => Form is EvidenceForm.Value or EvidenceForm.List or EvidenceForm.Each;

    /// <summary>The same parameters in a catalogue that numbers slots in its own way.</summary>
    /// <param name="uses">The parameters.</param>
    /// <param name="slots">By the pack's own slot, the slot there.</param>
    public static EvidenceUse[] Renumber(IReadOnlyList<EvidenceUse> uses, int[] slots) => [.. uses.Select(use => use with { Slot = slots[use.Slot] })];
}
