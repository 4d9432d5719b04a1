namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>That all users are to be looked at, rather than one.</summary>
/// <param name="Base">The distinguished name of the container below which to look; null for whole domains.</param>
/// <param name="CheckpointFile">The file that keeps what is known, so that an interrupted scan goes on where it was; null for none.</param>
[Input("Look at all users: --population.")]
public sealed record PopulationScope([InfrastructureData] string? Base = null, [PersonalData] string? CheckpointFile = null);
