namespace Writeback.Sdk.Generators;

/// <summary>What a probe's attributes say about attempts; null where they say nothing.</summary>
internal sealed record PolicyModel(
    string? Target, int? MaxRetries, string? RetryDelay, string? AttemptTimeout, string? TotalTimeout, int? FailuresBeforeBreaking);
