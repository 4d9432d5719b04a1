namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The users and applications that Entra Connect signs in as. An application of the customer's own is not told from others, and not among them.</summary>
/// <param name="Identities">One for each server, also for those that are gone; by name.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record SynchronizationIdentities(IReadOnlyList<SynchronizationIdentity> Identities, GraphExchange Exchange);
