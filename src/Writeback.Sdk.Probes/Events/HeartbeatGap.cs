namespace Writeback.Sdk.Probes.Events;

/// <summary>A time without a heartbeat (31019) between two of them.</summary>
/// <param name="From">The heartbeat before it, in UTC.</param>
/// <param name="Until">The heartbeat after it, in UTC.</param>
/// <param name="IsExplained">Whether the endpoint stopped or started in between (31015, 31016).</param>
public sealed record HeartbeatGap(DateTimeOffset From, DateTimeOffset Until, bool IsExplained);
