using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Writeback.Sdk.Hosting.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Spans_and_metrics_of_a_run_reach_what_exports_them()
    {
        var (spans, metrics) = (new Kept<Activity>(activity => activity.OperationName), new Kept<Metric>(metric => metric.Name));
        var services = new ServiceCollection().AddSingleton(new Boiler()).AddBoilerChecks();
        services.AddOpenTelemetry()
            .AddWritebackInstrumentation()
            .WithTracing(tracing => tracing.AddProcessor(new SimpleActivityExportProcessor(spans)))
            .WithMetrics(meters => meters.AddReader(new BaseExportingMetricReader(metrics)));
        await using (var provider = services.BuildServiceProvider())
        {
            using var tracing = provider.GetRequiredService<TracerProvider>();
            using var meters = provider.GetRequiredService<MeterProvider>();
            await provider.GetRequiredService<CheckRunner>().RunAsync(BoilerChecks.Registry, CheckSelection.All);
            Assert.True(meters.ForceFlush());
        }

        Assert.Contains("writeback.run", spans.Names);
        Assert.Contains("writeback.check.outcomes", metrics.Names);
    }

    private sealed class Kept<T>(Func<T, string> nameOf) : BaseExporter<T>
        where T : class
    {
        private readonly List<string> _names = [];

        public IReadOnlyList<string> Names => _names;

        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
            {
                _names.Add(nameOf(item));
            }

            return ExportResult.Success;
        }
    }
}
