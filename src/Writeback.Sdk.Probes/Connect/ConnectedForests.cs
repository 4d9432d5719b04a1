namespace Writeback.Sdk.Probes.Connect;

/// <summary>The domains that Connect synchronises, as its connectors have them.</summary>
/// <param name="Domains">The domains, connector by connector.</param>
[Evidence]
public sealed record ConnectedForests(IReadOnlyList<ConnectedDomain> Domains);
