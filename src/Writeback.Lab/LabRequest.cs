namespace Writeback.Lab;

/// <summary>A request that the lab has answered.</summary>
/// <param name="Path">The path below the version, such as <c>/subscribedSkus</c>.</param>
/// <param name="Query">The query options, by name.</param>
/// <param name="Method">The method.</param>
/// <param name="Body">The members of the body, by name only: one of them may be a password.</param>
public sealed record LabRequest(string Path, IReadOnlyDictionary<string, string> Query, string Method = "GET", IReadOnlyList<string>? Body = null);
