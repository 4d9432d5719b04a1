namespace Writeback.Sdk;

/// <summary>One event.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Name">What happened, as the log calls it.</param>
/// <param name="IsFailure">Whether something failed.</param>
/// <param name="Detail">Why, as the log says; null when it does not.</param>
public sealed record TimelineEvent(DateTimeOffset At, string Name, bool IsFailure, string? Detail = null);
