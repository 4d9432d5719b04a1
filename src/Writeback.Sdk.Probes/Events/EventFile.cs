namespace Writeback.Sdk.Probes.Events;

/// <summary>One file of events, and how it was.</summary>
/// <param name="Name">Its name, without its folder.</param>
/// <param name="Events">How many events were read, of whichever provider.</param>
/// <param name="Damage">What is wrong with it.</param>
/// <param name="Broken">How many events could not be read.</param>
/// <param name="At">Where the damage is first seen, in characters from the start; null where there is none.</param>
public sealed record EventFile(string Name, long Events, EventDamage Damage, long Broken, long? At);
