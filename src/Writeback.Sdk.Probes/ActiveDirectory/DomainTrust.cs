namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>A trust of a domain: an object <c>trustedDomain</c>.</summary>
/// <param name="Name">The DNS name of the other domain: <c>trustPartner</c>.</param>
/// <param name="Direction">1 inbound, 2 outbound, 3 both: <c>trustDirection</c>, [MS-ADTS] 6.1.6.7.12.</param>
/// <param name="Attributes">The bits of <c>trustAttributes</c>: [MS-ADTS] 6.1.6.7.9.</param>
public sealed record DomainTrust([property: InfrastructureData] string Name, int Direction, int Attributes);
