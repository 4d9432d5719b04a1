namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>What name servers answer to a question for SRV records.</summary>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Hosts">The hosts, by priority and weight.</param>
/// <param name="Failure">The code of the answer or of the failure, such as <c>NotExistentDomain</c>; null when the answer was good.</param>
public sealed record ServiceRecords([property: InfrastructureData] string Name, [property: InfrastructureData] IReadOnlyList<string> Hosts, string? Failure);
