namespace Writeback.Sdk;

/// <summary>One parameter of a check or probe: which evidence, and in which form.</summary>
internal readonly record struct EvidenceUse(int Slot, EvidenceForm Form)
{
    /// <summary>Whether the parameter fans out.</summary>
    public bool IsEach => Form is EvidenceForm.Each or EvidenceForm.EachObservation;

    /// <summary>Whether the parameter can only be filled when the evidence could be had.</summary>
    public bool NeedsValue => Form is EvidenceForm.Value or EvidenceForm.List or EvidenceForm.Each;
}
