namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>What was found about all users of a domain.</summary>
/// <param name="Domain">The DNS name of the domain.</param>
/// <param name="Users">How many were looked at.</param>
/// <param name="Groups">Those for whom writeback would fail, by reason; reasons that nobody has are left out.</param>
public sealed record PopulationOfDomain([property: InfrastructureData] string Domain, long Users, IReadOnlyList<PopulationGroup> Groups);
