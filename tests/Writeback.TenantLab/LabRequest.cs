namespace Writeback.TenantLab;

/// <summary>A request that the lab has answered.</summary>
/// <param name="Path">The path below the version, such as <c>/subscribedSkus</c>.</param>
/// <param name="Query">The query options, by name.</param>
public sealed record LabRequest(string Path, IReadOnlyDictionary<string, string> Query);
