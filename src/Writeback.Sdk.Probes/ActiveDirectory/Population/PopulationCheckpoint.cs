namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>What a scan knows, after so many containers.</summary>
internal sealed record PopulationCheckpoint
{
    /// <summary>What the scan is about: another domain, account or base begins anew.</summary>
    public required string Scan { get; init; }

    /// <summary>The container that was finished last, in ordinal order; null before the first.</summary>
    public string? LastContainer { get; init; }

    public required long Users { get; init; }

    public required Dictionary<PopulationReason, PopulationTally> Tallies { get; init; }
}
