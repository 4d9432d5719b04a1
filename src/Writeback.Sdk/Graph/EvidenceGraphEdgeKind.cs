namespace Writeback.Sdk;

/// <summary>How one thing in an <see cref="EvidenceGraph"/> needs another.</summary>
public enum EvidenceGraphEdgeKind
{
    /// <summary>It takes it as a parameter.</summary>
    Evidence,

    /// <summary>It runs once for each element of it.</summary>
    Each,

    /// <summary>It is skipped where the other fails.</summary>
    Requirement,
}
