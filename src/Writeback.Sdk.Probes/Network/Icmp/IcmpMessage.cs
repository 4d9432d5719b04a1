namespace Writeback.Sdk.Probes.Network;

/// <summary>What a router said of a packet that it did not pass on (RFC 792, RFC 4443).</summary>
/// <param name="Type">The type of the message: 3 over IPv4 and 1 over IPv6 say that the destination cannot be reached.</param>
/// <param name="Code">The reason within the type.</param>
/// <param name="From">The address of whoever said it: where the way ends.</param>
public sealed record IcmpMessage(int Type, int Code, [InfrastructureData] string From);
