namespace Writeback.Sdk;

/// <summary>How the attempts of a probe are limited and repeated.</summary>
public sealed record ProbePolicy
{
    /// <summary>What a probe without attributes gets.</summary>
    public static ProbePolicy Default { get; } = new();

    /// <summary>How many attempts may follow the first one after a transient failure. The default is 2.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>The pause before the first retry; it doubles with each retry and is spread by jitter. The default is 200 ms.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The time limit of one attempt. The default is 10 seconds.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The time limit of all attempts and the pauses between them. The default is 30 seconds.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After how many failed attempts within a minute a target is no longer asked: 2 or more, or 0 to switch the circuit breaker off. The default is 5.</summary>
    public int FailuresBeforeBreaking { get; init; } = 5;
}
