namespace Writeback.Sdk.Probes.Connect;

/// <summary>The other Connect servers that evidence was given of. Of the servers of one tenant only one may be active.</summary>
/// <param name="Servers">The servers, in the order given.</param>
[Evidence]
public sealed record OtherConnectServers(IReadOnlyList<ConnectServer> Servers);
