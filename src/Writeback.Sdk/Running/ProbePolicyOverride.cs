namespace Writeback.Sdk;

/// <summary>What configuration changes in the policy of one probe: only what is given replaces the probe's own attributes.</summary>
public sealed class ProbePolicyOverride
{
    /// <inheritdoc cref="ProbePolicy.MaxRetries"/>
    public int? MaxRetries { get; set; }

    /// <inheritdoc cref="ProbePolicy.RetryDelay"/>
    public TimeSpan? RetryDelay { get; set; }

    /// <inheritdoc cref="ProbePolicy.AttemptTimeout"/>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <inheritdoc cref="ProbePolicy.TotalTimeout"/>
    public TimeSpan? TotalTimeout { get; set; }

    /// <inheritdoc cref="ProbePolicy.FailuresBeforeBreaking"/>
    public int? FailuresBeforeBreaking { get; set; }

    internal ProbePolicy Apply(ProbePolicy policy) => policy with
    {
        MaxRetries = MaxRetries ?? policy.MaxRetries,
        RetryDelay = RetryDelay ?? policy.RetryDelay,
        AttemptTimeout = AttemptTimeout ?? policy.AttemptTimeout,
        TotalTimeout = TotalTimeout ?? policy.TotalTimeout,
        FailuresBeforeBreaking = FailuresBeforeBreaking ?? policy.FailuresBeforeBreaking,
    };
}
