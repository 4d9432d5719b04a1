namespace Writeback.Sdk.Tests.Model;

/// <summary>The runner asked a probe or a check although what it takes could not be had.</summary>
internal sealed class EvidenceWasNotThereException : Exception;
