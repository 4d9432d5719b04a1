using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Writeback.Sdk.Tests;

/// <summary>Alone: what other tests allocate would be counted here.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public async Task A_check_that_does_nothing_costs_at_most_64_bytes(int checks)
    {
        var pack = new TestPack();
        for (var index = 0; index < checks; index++)
        {
            pack.WithCheck($"T{index:00000}", CheckStatus.Pass);
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

        Assert.InRange(least / checks, 1, 64);
    }
}
