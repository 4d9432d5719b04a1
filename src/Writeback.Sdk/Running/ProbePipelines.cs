using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Writeback.Sdk;

/// <summary>
/// The resilience pipelines of one run. Around all attempts of a probe: total time limit, then retry. Around each attempt: the
/// circuit breaker of the target, then the time limit of the attempt.
/// </summary>
internal sealed class ProbePipelines(CheckRunnerOptions options, TimeProvider timeProvider)
{
    // One whole failure rate: the breaker opens when all of the last attempts failed. It stays open for the rest of a usual run,
    // so that a dead host is asked five times and not forty.
    private static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(string Target, int Failures), ResiliencePipeline<object>> _breakers = [];

    // Building a pipeline costs more than running it, and probes share their policies.
    private readonly ConcurrentDictionary<ProbePolicy, ResiliencePipeline<object>> _ofProbes = [];
    private readonly ConcurrentDictionary<(ProbePolicy Policy, string? Target), ResiliencePipeline<object>> _ofAttempts = [];

    public ProbePolicy PolicyOf(ProbeDescriptor probe)
        => options.Probes.TryGetValue(probe.Name, out var change) ? change.Apply(probe.Policy) : probe.Policy;

    /// <summary>Around all attempts.</summary>
    public ResiliencePipeline<object> ForProbe(ProbePolicy policy) => _ofProbes.GetOrAdd(policy, static (policy, self) => self.BuildForProbe(policy), this);

    /// <summary>Around each attempt on a target.</summary>
    public ResiliencePipeline<object> ForAttempt(ProbePolicy policy, string? target)
        => _ofAttempts.GetOrAdd((policy, policy.FailuresBeforeBreaking > 0 ? target?.ToUpperInvariant() : null), static (key, self) => self.BuildForAttempt(key.Policy, key.Target), this);

    private ResiliencePipeline<object> BuildForProbe(ProbePolicy policy)
    {
        var builder = new ResiliencePipelineBuilder<object> { TimeProvider = timeProvider };
        builder.AddTimeout(new TimeoutStrategyOptions { Timeout = policy.TotalTimeout });
        if (policy.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<object>
            {
                MaxRetryAttempts = policy.MaxRetries,
                Delay = policy.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                // A source that asks for more patience than the probe has is not asked again: the answer that it gave stands.
                ShouldHandle = arguments => new(ShouldRetry(arguments.Outcome) && !(RetryAfter(arguments.Outcome) > policy.TotalTimeout - policy.AttemptTimeout)),
                DelayGenerator = static arguments => new(RetryAfter(arguments.Outcome)),
            });
        }

        return builder.Build();
    }

    private ResiliencePipeline<object> BuildForAttempt(ProbePolicy policy, string? target)
    {
        var builder = new ResiliencePipelineBuilder<object> { TimeProvider = timeProvider };
        if (target is not null)
        {
            // Probes of one target share a breaker, unless they bear a different number of failures: then who comes first must not decide.
            builder.AddPipeline(_breakers.GetOrAdd((target, policy.FailuresBeforeBreaking), static (key, self) => self.CreateBreaker(key.Failures), this));
        }

        return builder.AddTimeout(new TimeoutStrategyOptions { Timeout = policy.AttemptTimeout }).Build();
    }

    /// <summary>How long the source asks for; null leaves the pause to the policy.</summary>
    private static TimeSpan? RetryAfter(Outcome<object> outcome)
        => ((outcome.Exception as ObservationException)?.Failure ?? (outcome.Result as IFallibleEvidence)?.TransientFailure)?.RetryAfter is { } wait && wait > TimeSpan.Zero
            ? wait
            : null;

    private static bool ShouldRetry(Outcome<object> outcome) => outcome switch
    {
        { Exception: { } exception } => FailureClassifier.IsTransient(exception),
        { Result: IFallibleEvidence { TransientFailure: not null } } => true,
        _ => false,
    };

    private ResiliencePipeline<object> CreateBreaker(int failures)
        => new ResiliencePipelineBuilder<object> { TimeProvider = timeProvider }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<object>
            {
                FailureRatio = 1,
                MinimumThroughput = failures,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = BreakDuration,
                ShouldHandle = static arguments => new(ShouldRetry(arguments.Outcome)),
            })
            .Build();
}
