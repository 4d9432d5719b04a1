namespace Writeback.Sdk;

/// <summary>What a node of an <see cref="EvidenceGraph"/> is.</summary>
public enum EvidenceGraphNodeKind
{
    /// <summary>What a run is told.</summary>
    Input,

    /// <summary>What a probe observes.</summary>
    Evidence,

    /// <summary>What judges.</summary>
    Check,
}
