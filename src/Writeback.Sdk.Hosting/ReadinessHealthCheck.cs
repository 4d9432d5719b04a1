using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Writeback.Sdk.Hosting;

/// <summary>
/// Ready means that no check failed as an error. Ids and statuses are all that is told: messages, subjects and evidence name people and machines,
/// and health endpoints are often public.
/// </summary>
internal sealed class ReadinessHealthCheck<TReport>(ReportCache<TReport> cache, WritebackHealthOptions options) : IHealthCheck
    where TReport : Report
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var report = await cache.GetAsync(cancellationToken).ConfigureAwait(false);
        var outcomes = report.Outcomes.Where(outcome => outcome.Status is not (CheckStatus.Pass or CheckStatus.NotApplicable)).ToList();
        var status = StatusOf(report, outcomes);
        var failed = outcomes.Where(outcome => outcome.Gravity >= Severity.Warning).Select(outcome => outcome.Check.Id).ToList();
        return new HealthCheckResult(
            status,
            failed.Count == 0 ? null : $"See {string.Join(", ", failed)}.",
            data: outcomes.ToDictionary(outcome => outcome.Check.Id, outcome => (object)outcome.Status.ToString(), StringComparer.Ordinal));
    }

    private HealthStatus StatusOf(TReport report, IReadOnlyList<CheckOutcome> outcomes)
    {
        if (outcomes.Any(outcome => outcome.Gravity == Severity.Error))
        {
            return options.FailureStatus;
        }

        // What could not be judged never counts as a pass; what is not configured was not asked for.
        var isUnsure = report.Run.Interruption != RunInterruption.None
            || outcomes.Any(outcome => outcome.Status is not (CheckStatus.Skipped or CheckStatus.Fail or CheckStatus.Warn));
        return isUnsure || outcomes.Any(outcome => outcome.Gravity == Severity.Warning) ? HealthStatus.Degraded : HealthStatus.Healthy;
    }
}
