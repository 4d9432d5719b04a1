using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>Packs as their authors write them, and what the generator makes of them.</summary>
public sealed class CheckPackTests
{
    [Fact]
    public async Task A_pack_without_checks()
    {
        var run = GeneratorRun.Of(Samples.Pack).Strictly();
        await Verify(run.ToTargets());
        Assert.Empty(LoadedPack.Load(run, "QuickStart.DiskChecks").Registry.Checks);
    }
}
