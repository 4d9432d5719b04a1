using System.Globalization;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Testing;
using Polly.Timeout;

namespace Writeback.Sdk.Testing;

/// <summary>The resilience pipeline that a probe really runs in, taken apart: what is around all attempts, and what is around each.</summary>
public sealed record PipelineShape
{
    private PipelineShape(ProbePolicy policy, IReadOnlyList<ResilienceStrategyOptions> aroundAll, IReadOnlyList<ResilienceStrategyOptions> aroundEach)
    {
        Policy = policy;
        AroundAll = aroundAll;
        AroundEach = aroundEach;
    }

    /// <summary>The policy: what the probe's attributes and the configuration come to.</summary>
    public ProbePolicy Policy { get; }

    /// <summary>The strategies around all attempts, the outermost first, with the options of Polly.</summary>
    public IReadOnlyList<ResilienceStrategyOptions> AroundAll { get; }

    /// <summary>The strategies around each attempt, the outermost first, with the options of Polly.</summary>
    public IReadOnlyList<ResilienceStrategyOptions> AroundEach { get; }

    /// <summary>The shape in one line, such as <c>timeout 30s, retry 2x from 0.2s, breaker after 5, timeout 10s</c>.</summary>
    public override string ToString() => string.Join(", ", AroundAll.Concat(AroundEach).Select(Describe));

    internal static PipelineShape Of(CheckRegistry registry, string name, CheckRunnerOptions options)
    {
        var probe = registry.Probes.SingleOrDefault(probe => probe.Name == name)
            ?? throw new ArgumentException($"{name} is no probe of {registry.Name}, which has {string.Join(", ", registry.Probes.Select(probe => probe.Name))}.");
        var pipelines = new ProbePipelines(options, TimeProvider.System);
        var policy = pipelines.PolicyOf(probe);
        return new PipelineShape(policy, Take(pipelines.ForProbe(policy)), Take(pipelines.ForAttempt(policy, probe.Target ?? name)));
    }

    private static IReadOnlyList<ResilienceStrategyOptions> Take(ResiliencePipeline<object> pipeline)
        => [.. pipeline.GetPipelineDescriptor().Strategies.Select(strategy => strategy.Options).OfType<ResilienceStrategyOptions>()];

    private static string Describe(ResilienceStrategyOptions options) => options switch
    {
        TimeoutStrategyOptions timeout => $"timeout {Seconds(timeout.Timeout)}",
        RetryStrategyOptions<object> retry => string.Create(CultureInfo.InvariantCulture, $"retry {retry.MaxRetryAttempts}x from {Seconds(retry.Delay)}"),
        CircuitBreakerStrategyOptions<object> breaker => string.Create(CultureInfo.InvariantCulture, $"breaker after {breaker.MinimumThroughput}"),
        _ => options.Name ?? options.GetType().Name,
    };

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###}s");
}
