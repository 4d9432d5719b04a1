namespace Writeback.Sdk.Probes.Connect;

/// <summary>One Connect server among several.</summary>
/// <param name="Name">Its name; null where the collector does not say.</param>
/// <param name="StagingMode">Whether it is a staging server; null where that is not known.</param>
/// <param name="SharesTenant">Whether it synchronises to the tenant of the server that is looked at, by the names of their connectors to Entra ID; null where that is not known.</param>
public sealed record ConnectServer([InfrastructureData] string? Name, bool? StagingMode, bool? SharesTenant);
