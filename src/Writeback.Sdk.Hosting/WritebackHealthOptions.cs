using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Writeback.Sdk.Hosting;

/// <summary>What the health of an application looks at, and how often.</summary>
public sealed class WritebackHealthOptions
{
    /// <summary>Which checks run. The default is every check.</summary>
    public CheckSelection Selection { get; set; } = CheckSelection.All;

    /// <summary>Makes the inputs of a run; by default there are none. It is called for each run.</summary>
    public Func<IServiceProvider, RunInputs> Inputs { get; set; } = static _ => new RunInputs();

    /// <summary>For how long a report answers questions before a new run is started. The default is 1 minute.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// For how long a report still answers while a new run is under way, so that nobody waits for probes. Older than that, it no longer
    /// does, and questions wait for the run. The default is 5 minutes.
    /// </summary>
    public TimeSpan MaxStale { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a run may take before the application counts as stuck, and no longer as alive. The default is 10 minutes.</summary>
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// What an error makes of readiness. The default is <see cref="HealthStatus.Unhealthy"/>, by which a load balancer takes the application out of
    /// service: choose <see cref="HealthStatus.Degraded"/> where the checks are about other systems than this one.
    /// </summary>
    public HealthStatus FailureStatus { get; set; } = HealthStatus.Unhealthy;
}
