namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>How far a scan is.</summary>
/// <param name="Domain">The DNS name of the domain.</param>
/// <param name="Users">How many users were looked at.</param>
/// <param name="Rate">How many a second.</param>
/// <param name="Remaining">How long it will take, if the containers that are left are like those that are done; null as long as none is.</param>
public readonly record struct PopulationProgress(string Domain, long Users, double Rate, TimeSpan? Remaining);
