namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>The users of a domain for whom writeback would fail for the same reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
/// <param name="Examples">The first few of them, by account name.</param>
/// <param name="Place">The container below which most of them are.</param>
/// <param name="CountAtPlace">How many of them are in that very container.</param>
public sealed record PopulationGroup(
    PopulationReason Reason, long Count, [property: PersonalData] IReadOnlyList<string> Examples, [property: InfrastructureData] string? Place, long CountAtPlace);
