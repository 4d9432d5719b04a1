using OpenTelemetry;

namespace Writeback.Sdk.Hosting;

/// <summary>Runs of checks in OpenTelemetry.</summary>
public static class WritebackOpenTelemetryBuilderExtensions
{
    /// <summary>Adds the spans and metrics of runs, probes, attempts and checks: see <see cref="WritebackTelemetry"/>.</summary>
    /// <param name="builder">What <c>AddOpenTelemetry</c> returns.</param>
    /// <returns>The same builder.</returns>
    public static IOpenTelemetryBuilder AddWritebackInstrumentation(this IOpenTelemetryBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .WithTracing(tracing => tracing.AddSource(WritebackTelemetry.ActivitySourceName))
            .WithMetrics(metrics => metrics.AddMeter(WritebackTelemetry.MeterName));
    }
}
