using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Writeback.Sdk.Hosting;

/// <summary>Alive means that runs end. What they find does not matter here: a restart mends none of it.</summary>
internal sealed class LivenessHealthCheck<TReport>(ReportCache<TReport> cache) : IHealthCheck
    where TReport : Report
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(cache.IsStuck ? HealthCheckResult.Unhealthy("A run of checks does not end.") : HealthCheckResult.Healthy());
}
