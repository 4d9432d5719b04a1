namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>The groups that an account counts as a member of in one domain.</summary>
/// <param name="Domain">The DNS name of the domain.</param>
/// <param name="Sids">The SIDs of the groups, nested ones too.</param>
public sealed record DomainGroups([property: InfrastructureData] string Domain, [property: PersonalData] IReadOnlyList<string> Sids);
