using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Writeback.Sdk.Tests;

/// <summary>Alone: what other tests allocate would be counted here.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Checks = 1000;

    [Fact]
    public async Task A_check_that_does_nothing_costs_less_than_a_hundred_bytes()
    {
        var pack = new TestPack();
        for (var index = 0; index < Checks; index++)
        {
            pack.WithCheck($"T{index:0000}", CheckStatus.Pass);
        }

        var registry = pack.Build();
        var runner = new CheckRunner(
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new CheckRunnerOptions()),
            TimeProvider.System,
            NullLogger<CheckRunner>.Instance);
        await runner.RunAsync(registry, CheckSelection.All);

        // The least of several runs: what the test host allocates beside them only adds.
        var least = long.MaxValue;
        for (var run = 0; run < 20; run++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await runner.RunAsync(registry, CheckSelection.All);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.InRange(least / Checks, 0, 96);
    }
}
