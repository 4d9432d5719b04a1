namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What probes call Microsoft Graph when they share a circuit breaker.</summary>
internal static class GraphTarget
{
    public const string Name = "graph";
}
