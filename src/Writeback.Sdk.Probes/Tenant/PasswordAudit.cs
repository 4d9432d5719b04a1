namespace Writeback.Sdk.Probes.Tenant;

/// <summary>An entry of the audit log about a password: <c>directoryAudit</c> of Microsoft Graph, without the people it names.</summary>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="Activity">What was done, <c>activityDisplayName</c>.</param>
/// <param name="Result"><c>success</c>, <c>failure</c>, <c>timeout</c>, or null for one that is not known.</param>
/// <param name="Reason">Why, <c>resultReason</c>.</param>
/// <param name="OnPremisesAgent">The engine that served it, of <c>additionalDetails</c>; null when the entry does not say.</param>
/// <param name="CorrelationId">By which Microsoft's support finds it.</param>
public sealed record PasswordAudit(DateTimeOffset At, string? Activity, string? Result, string? Reason, string? OnPremisesAgent, string? CorrelationId);
