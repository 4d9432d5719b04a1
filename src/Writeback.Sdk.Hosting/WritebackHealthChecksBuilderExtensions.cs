using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Writeback.Sdk.Hosting;

/// <summary>Check packs as health checks.</summary>
public static class WritebackHealthChecksBuilderExtensions
{
    /// <summary>The tag of the health check that says whether the application is ready.</summary>
    public const string ReadyTag = "ready";

    /// <summary>The tag of the health check that says whether it is alive.</summary>
    public const string LiveTag = "live";

    /// <summary>
    /// Adds two health checks for a pack: <c>{pack}</c>, tagged <c>ready</c>, which judges a cached report, and <c>{pack}-live</c>, tagged <c>live</c>, which runs
    /// nothing. The report is there as <see cref="ReportCache{TReport}"/>, too, for pages of your own.
    /// </summary>
    /// <typeparam name="TReport">The pack's report.</typeparam>
    /// <param name="builder">What <c>AddHealthChecks</c> returns.</param>
    /// <param name="registry">The pack. Its probes and their services have to be registered as for a runner.</param>
    /// <param name="configure">What to look at, and how often; null for the defaults.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddWritebackHealthChecks<TReport>(
        this IHealthChecksBuilder builder, CheckRegistry<TReport> registry, Action<WritebackHealthOptions>? configure = null)
        where TReport : Report
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(registry);
        var options = new WritebackHealthOptions();
        configure?.Invoke(options);
        builder.Services.AddCheckRunner();
        builder.Services.TryAddSingleton(services => new ReportCache<TReport>(registry, services, options));
        builder.Add(new HealthCheckRegistration(
            registry.Name, services => new ReadinessHealthCheck<TReport>(services.GetRequiredService<ReportCache<TReport>>(), options), null, [ReadyTag]));
        builder.Add(new HealthCheckRegistration(
            $"{registry.Name}-live", services => new LivenessHealthCheck<TReport>(services.GetRequiredService<ReportCache<TReport>>()), null, [LiveTag]));
        return builder;
    }
}
