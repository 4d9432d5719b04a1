using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Writeback.Sdk;

namespace Writeback.Benchmarks;

/// <summary>What it costs to run checks that do nothing, beside the health checks of ASP.NET Core.</summary>
[MemoryDiagnoser]
public class RunnerBenchmarks : IDisposable
{
    private ServiceProvider _services = null!;
    private CheckRunner _runner = null!;
    private NoOpPack _pack = null!;
    private HealthCheckService _healthChecks = null!;

    [Params(10, 100, 1_000, 10_000)]
    public int Checks { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection().AddCheckRunner().AddLogging();
        var healthChecks = services.AddHealthChecks();
        for (var check = 0; check < Checks; check++)
        {
            healthChecks.AddCheck($"check {check}", new NoOpHealthCheck());
        }

        _services = services.BuildServiceProvider();
        _runner = _services.GetRequiredService<CheckRunner>();
        _healthChecks = _services.GetRequiredService<HealthCheckService>();
        _pack = new NoOpPack(Checks);
    }

    [Benchmark(Baseline = true)]
    public Task<HealthReport> HealthCheckService() => _healthChecks.CheckHealthAsync();

    [Benchmark]
    public async Task<Report> CheckRunner() => await _runner.RunAsync(_pack, CheckSelection.All);

    [GlobalCleanup]
    public void Dispose()
    {
        _services.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class NoOpHealthCheck : IHealthCheck
    {
        private static readonly Task<HealthCheckResult> Healthy = Task.FromResult(HealthCheckResult.Healthy("All is well."));

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) => Healthy;
    }
}
