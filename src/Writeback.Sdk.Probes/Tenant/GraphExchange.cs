namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What it took to ask Microsoft Graph.</summary>
/// <param name="Requests">How many requests were answered, repeats included.</param>
/// <param name="PutOff">How many of them Graph put off: 429, 503 or 504.</param>
/// <param name="RequestIds">The header <c>request-id</c> of the first and the last answers, by which Microsoft's support finds them.</param>
public sealed record GraphExchange(int Requests, int PutOff, IReadOnlyList<string> RequestIds);
