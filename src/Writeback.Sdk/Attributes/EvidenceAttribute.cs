namespace Writeback.Sdk;

/// <summary>
/// Declares evidence: an immutable, serialisable record of what was seen. Secrets never enter it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EvidenceAttribute : Attribute;
