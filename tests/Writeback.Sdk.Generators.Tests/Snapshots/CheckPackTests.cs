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

    [Fact]
    public async Task Categories_become_sections()
    {
        var run = GeneratorRun.Of(
            Samples.Evidence,
            Samples.Pack,
            Check("S1", "ToEnd", "End to end"),
            Check("S2", "Reserved", "Verdict"),
            Check("S3", "Digit", "802.1X"),
            Check("S4", "Inherited", "ToString"),
            Check("S5", "Section", "Storage section"),
            Check("S6", "Plain", "Storage"),
            Check("S7", "StorageSection", "Storage"),
            Check("S8", "Signs", "<&>"),
            Check("S9", "Report", "Disk report")).Strictly();
        await Verify(run.ToTargets().Where(target => target.Name.EndsWith("Report.g", StringComparison.Ordinal)));

        static string Check(string id, string name, string category) => $$"""
            namespace QuickStart;

            [Writeback.Sdk.Check("{{id}}", "Title", Category = "{{category}}")]
            public sealed partial class {{name}}
            {
                public Writeback.Sdk.Finding Evaluate(DriveUsage drive) => Fine();

                [Writeback.Sdk.Pass("Fine.")]
                private static partial Writeback.Sdk.Finding Fine();
            }
            """;
    }
}
