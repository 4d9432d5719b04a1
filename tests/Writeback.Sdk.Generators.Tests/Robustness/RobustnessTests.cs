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

    [Theory]
    [InlineData("namespace Contoso.System;", "")]
    [InlineData("namespace Contoso.Writeback.Sdk;", "")]
    [InlineData("namespace Contoso.Generated;", "")]
    [InlineData("namespace System;", "")]
    [InlineData("namespace Microsoft.Extensions.Writeback;", "")]
    [InlineData("namespace @namespace.@class;", "")]
    [InlineData("namespace Contoso;", "System Writeback Generated Microsoft")]
    [InlineData("namespace Contoso;", "Report CheckRegistry CheckOutcome Findings Finding FindingMessage CheckStatus IServiceCollection")]
    public void Names_of_the_consumer_do_not_get_in_the_way(string header, string types)
    {
        const string Body = """
            [global::Writeback.Sdk.Evidence]
            public sealed record Seen(string Text);

            [global::Writeback.Sdk.Probe]
            public sealed class SeenProbe
            {
                public global::System.Threading.Tasks.Task<Seen> ObserveAsync() => global::System.Threading.Tasks.Task.FromResult(new Seen("seen"));
            }

            public static partial class @event
            {
                [global::Writeback.Sdk.Check("K1", "Keywords are names")]
                public sealed partial class @record
                {
                    public global::Writeback.Sdk.Finding Evaluate(Seen seen) => @is(seen.Text);

                    [global::Writeback.Sdk.Pass("{string}")]
                    private static partial global::Writeback.Sdk.Finding @is(string @string);
                }

                [global::Writeback.Sdk.Check("K2", "Keywords are names")]
                public sealed partial class @class
                {
                    public global::Writeback.Sdk.Finding Evaluate(Seen seen) => System(seen.Text);

                    [global::Writeback.Sdk.Pass("{Writeback}")]
                    private static partial global::Writeback.Sdk.Finding System(string Writeback);
                }
            }

            [global::Writeback.Sdk.CheckPack("Names")]
            public static partial class @static;
            """;
        var inTheWay = types.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(type => $"internal static class {type};");
        GeneratorRun.Of($"{header}\n{string.Join('\n', inTheWay)}\n{Body}").Strictly();
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
