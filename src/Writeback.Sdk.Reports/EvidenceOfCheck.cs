namespace Writeback.Sdk.Reports;

/// <summary>What a check has judged by: the evidence by which its findings can be verified.</summary>
internal static class EvidenceOfCheck
{
    /// <summary>The names of the evidence that a check takes itself and the run has. Inputs are what it was told, not what it saw.</summary>
    public static IReadOnlyList<string> NamesOf(Report report, CheckDescriptor check)
    {
        var known = report.Evidence.Select(evidence => evidence.Descriptor.Name).ToHashSet(StringComparer.Ordinal);
        return [.. report.Registry.GetEvidence(check).Where(evidence => evidence.HowToConfigure is null && known.Contains(evidence.Name)).Select(evidence => evidence.Name)];
    }
}
