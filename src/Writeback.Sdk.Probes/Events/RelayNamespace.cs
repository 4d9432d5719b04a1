namespace Writeback.Sdk.Probes.Events;

/// <summary>A namespace of Service Bus that events name.</summary>
/// <param name="Name">Its host, or its first label where the event has no more.</param>
/// <param name="LastHeartbeat">When it was reached last (31019), in UTC.</param>
/// <param name="LastError">When its connection failed last (31034), in UTC.</param>
public sealed record RelayNamespace([InfrastructureData] string Name, DateTimeOffset? LastHeartbeat, DateTimeOffset? LastError);
