using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Robustness;

/// <summary>Code that is not finished, not valid, or not what anybody expected.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void A_check_that_was_just_copied_leaves_the_others_as_they_were()
    {
        var sources = Run(Samples.Evidence, Samples.Check, Samples.Check, Samples.Pack, Check("[Check(\"A1\", \"Title\")]"));
        Assert.Equal(
            [
                "QuickStart.DiskChecks.Registration.g.cs",
                "QuickStart.DiskChecks.Registry.g.cs",
                "QuickStart.DiskChecks.Report.g.cs",
                "QuickStart.DriveHasSpace.Findings.g.cs",
                "QuickStart.Odd.Findings.g.cs",
            ],
            sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_check_with_two_attributes_in_one_file_is_written_once()
        => Assert.Single(Run(Check("[Check(\"A1\", \"Title\")]") + "[Check(\"A2\", \"Title\")] public sealed partial class Odd;"));

    [Fact]
    public void Two_packs_of_one_name_are_an_error_of_the_compiler()
    {
        var run = GeneratorRun.Of(Samples.Pack, Samples.Pack.Replace("DiskChecks", "OtherChecks", StringComparison.Ordinal));
        Assert.Null(run.Result.Exception);
        Assert.Contains(run.Updated.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0101");
    }

    private static IReadOnlyDictionary<string, string> Run(params string[] sources)
    {
        var run = GeneratorRun.Of(sources);
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        return run.Sources;
    }

    private static string Check(
        string attribute,
        string evaluate = "public Finding Evaluate(DriveUsage drive) => Fine();",
        string declaration = "public sealed partial class Odd") => $$"""
        using Writeback.Sdk;

        namespace QuickStart;

        {{attribute}}
        {{declaration}}
        {
            {{evaluate}}

            [Pass("Fine.")]
            private static partial Finding Fine();
        }

        """;
}
