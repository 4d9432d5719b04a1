namespace Writeback.Benchmarks.Running;

/// <summary>What a check that does nothing costs, beside the health checks of ASP.NET Core, in turns.</summary>
internal static class CheckComparison
{
    public static async Task RunAsync()
    {
        foreach (var checks in new[] { 1_000, 10_000 })
        {
            using var benchmarks = new RunnerBenchmarks { Checks = checks };
            benchmarks.Setup();
            await Rounds.CompareAsync(
                $"{checks} checks that do nothing",
                40,
                checks,
                ("health checks", benchmarks.HealthCheckService),
                ("CheckRunner", benchmarks.CheckRunner));
        }
    }
}
