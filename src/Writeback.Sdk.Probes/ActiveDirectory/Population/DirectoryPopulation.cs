namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>What was found about all users in scope.</summary>
/// <param name="Domains">Domain by domain.</param>
[Evidence]
public sealed record DirectoryPopulation(IReadOnlyList<PopulationOfDomain> Domains);
