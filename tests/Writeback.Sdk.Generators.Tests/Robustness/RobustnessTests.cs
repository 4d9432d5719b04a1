using System.Globalization;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Robustness;

/// <summary>Code that is not finished, not valid, or not what anybody expected.</summary>
public sealed class RobustnessTests
{
    private const string RegistryFile = "QuickStart.DiskChecks.Registry.g.cs";

    [Fact]
    public void No_prefix_of_a_file_makes_the_generator_throw()
    {
        var compilation = Consumer.Compile("");
        var file = compilation.SyntaxTrees[^1];
        var run = GeneratorRun.Of(compilation);
        for (var length = 1; length <= Samples.QuickStart.Length; length++)
        {
            run = run.After(compilation.ReplaceSyntaxTree(file, Consumer.Parse(Samples.QuickStart[..length], file.FilePath)));
            Assert.True(run.Result.Exception is null, $"{length}: {run.Result.Exception}");
        }

        // Whatever was kept on the way there: the whole file gives what it gives at once.
        Assert.Equal(GeneratorRun.Of(Samples.QuickStart).Strictly().Sources, run.Strictly().Sources);
    }

    [Theory]
    [InlineData("[Check]")]
    [InlineData("[Check()]")]
    [InlineData("[Check(")]
    [InlineData("[Check(\"A1\")]")]
    [InlineData("[Check(null, null)]")]
    [InlineData("[Check(\"A1\", null)]")]
    [InlineData("[Check(\"\", \"Title\")]")]
    [InlineData("[Check(1, 2)]")]
    [InlineData("[Check(Missing, Missing)]")]
    [InlineData("[Check(\"A1\", \"Title\", 3)]")]
    public void A_check_without_an_id_or_a_title_is_ignored(string attribute)
    {
        var sources = Run(Samples.Evidence, Samples.Pack, Check(attribute));
        Assert.DoesNotContain(sources.Keys, hint => hint.Contains("Odd", StringComparison.Ordinal));
        Assert.DoesNotContain("Odd", sources[RegistryFile], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Category = null")]
    [InlineData("Category = 5")]
    [InlineData("Tags = null")]
    [InlineData("Tags = [null, \"b\", 5]")]
    [InlineData("Severity = (Severity)77")]
    [InlineData("Severity = \"high\"")]
    [InlineData("Unknown = 1")]
    public void An_odd_named_argument_leaves_the_check_in_the_registry(string argument)
    {
        var sources = Run(Samples.Evidence, Samples.Pack, Check($"[Check(\"A1\", \"Title\", {argument})]"));
        Assert.Contains("Odd", sources[RegistryFile], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("public Finding Evaluate;")]
    [InlineData("public Finding Evaluate => Fine();")]
    [InlineData("public Finding Evaluate(DriveUsage[] drives) => Fine();")]
    [InlineData("public Finding Evaluate(dynamic drive) => Fine();")]
    [InlineData("public unsafe Finding Evaluate(int* drive) => Fine();")]
    public void A_check_without_a_usable_Evaluate_keeps_its_findings_and_stays_out_of_the_registry(string evaluate)
    {
        var sources = Run(Samples.Evidence, Samples.Pack, Check("[Check(\"A1\", \"Title\")]", evaluate));
        Assert.Contains("Fine()", sources["QuickStart.Odd.Findings.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Odd", sources[RegistryFile], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public abstract partial class Odd")]
    [InlineData("public sealed partial class Odd<T>")]
    public void A_generic_or_abstract_check_is_ignored(string declaration)
        => Assert.Empty(Run(Samples.Evidence, Check("[Check(\"A1\", \"Title\")]", declaration: declaration)));

    [Fact]
    public void A_check_inside_a_generic_type_is_ignored()
    {
        var check = Check("[Check(\"A1\", \"Title\")]").Replace("using Writeback.Sdk;\n\nnamespace QuickStart;", "", StringComparison.Ordinal);
        Assert.Empty(Run(Samples.Evidence, "using Writeback.Sdk;\n\nnamespace QuickStart;\n\npublic partial class Outer<T>\n{\n" + check + "}"));
    }

    [Theory]
    [InlineData("[Pass]")]
    [InlineData("[Pass(null)]")]
    [InlineData("[Pass(5)]")]
    [InlineData("[Check(\"B1\", \"Title\")]")]
    public void A_finding_without_a_message_is_ignored(string attribute)
    {
        var source = Check("[Check(\"A1\", \"Title\")]").Replace("[Pass(\"Fine.\")]", attribute, StringComparison.Ordinal);
        Assert.DoesNotContain("Fine", Run(Samples.Evidence, source)["QuickStart.Odd.Findings.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[CheckPack] public static partial class Odd;")]
    [InlineData("[CheckPack(null)] public static partial class Odd;")]
    [InlineData("[CheckPack(\"\")] public static partial class Odd;")]
    [InlineData("[CheckPack(\"not a name\")] public static partial class Odd;")]
    [InlineData("[CheckPack(\"Odd\")] public partial class Odd;")]
    [InlineData("[CheckPack(\"Odd\")] public static partial class Odd<T>;")]
    public void A_pack_that_cannot_be_written_is_ignored(string pack) => Assert.Empty(Run("using Writeback.Sdk;\n" + pack));

    [Theory]
    [InlineData("Probes = null")]
    [InlineData("Probes = [null, typeof(int), typeof(List<>), typeof(int[]), typeof(Missing)]")]
    [InlineData("Json = null")]
    [InlineData("Json = typeof(int[])")]
    public void An_odd_argument_of_a_pack_does_no_harm(string argument)
        => Assert.Equal(3, Run($"using Writeback.Sdk;\n[CheckPack(\"Odd\", {argument})] public static partial class Odd;").Count);

    [Theory]
    [InlineData("public sealed class Odd { }")]
    [InlineData("public sealed class Odd { public DriveUsage ObserveAsync() => null!; }")]
    [InlineData("public sealed class Odd { public Task ObserveAsync() => null!; }")]
    [InlineData("public sealed class Odd { public Task<DriveUsage[]> ObserveAsync() => null!; }")]
    [InlineData("public abstract class Odd { public Task<DriveUsage> ObserveAsync() => null!; }")]
    [InlineData("public sealed class Odd<T> { public Task<DriveUsage> ObserveAsync() => null!; }")]
    [InlineData("public sealed class Odd { private Odd() { } public Task<DriveUsage> ObserveAsync() => null!; }")]
    [InlineData("public sealed class Odd { public Task<DriveUsage> ObserveAsync(DriveUsage[] drives) => null!; }")]
    public void A_probe_that_cannot_be_called_is_ignored(string probe)
    {
        var sources = Run(Samples.Evidence, Samples.Pack, "using Writeback.Sdk;\nnamespace QuickStart;\n[Probe] " + probe);
        Assert.DoesNotContain("Odd", sources[RegistryFile], StringComparison.Ordinal);
    }

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

    [Fact]
    public void Two_packs_of_two_names_share_the_checks()
    {
        var second = Samples.Pack.Replace("Disk", "Second", StringComparison.Ordinal);
        var sources = GeneratorRun.Of(Samples.Evidence, Samples.Check, Samples.Pack, second).Strictly().Sources;
        Assert.Contains("QS0001", sources[RegistryFile], StringComparison.Ordinal);
        Assert.Contains("QS0001", sources["QuickStart.SecondChecks.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_checks_of_one_name_in_two_namespaces_have_two_files_and_two_properties()
    {
        var other = Samples.Check
            .Replace("namespace QuickStart;", "namespace QuickStart.Other;", StringComparison.Ordinal)
            .Replace("QS0001", "QS0002", StringComparison.Ordinal);
        var sources = GeneratorRun.Of(Samples.Evidence, Samples.Check, other, Samples.Pack).Strictly().Sources;
        Assert.Contains("QuickStart.DriveHasSpace.Findings.g.cs", sources);
        Assert.Contains("QuickStart.Other.DriveHasSpace.Findings.g.cs", sources);
        Assert.Contains("CheckOutcome DriveHasSpace =>", sources["QuickStart.DiskChecks.Report.g.cs"], StringComparison.Ordinal);
        Assert.Contains("CheckOutcome DriveHasSpace_QS0002 =>", sources["QuickStart.DiskChecks.Report.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_only_have_files_of_their_own()
    {
        static string Twin(string name, string id) => $$"""
            [Check("{{id}}", "Title")]
            public sealed partial class {{name}}
            {
                public Finding Evaluate(DriveUsage drive) => Fine();

                [Pass("Fine.")]
                private static partial Finding Fine();
            }

            """;
        var checks = Samples.Check + Twin("TcpPort", "T1") + Twin("TCPPort", "T2") + "public static partial class Tcpport { " + Twin("Inner", "T3") + "}\n"
            + "public static partial class TcpPorT { " + Twin("Inner", "T4") + "}\n";
        var packs = Samples.Pack + "[CheckPack(\"Disk2\")] public static partial class DISKChecks;";
        var sources = GeneratorRun.Of(Samples.Evidence, packs, checks).Strictly().Sources;

        Assert.Equal(5 + 6, sources.Count);
        Assert.Equal(sources.Count, sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("QuickStart.DriveHasSpace.Findings.g.cs", sources.Keys);
    }

    [Fact]
    public void Names_too_long_for_a_file_stay_apart()
    {
        var name = new string('L', 150);
        var hints = GeneratorRun.Of(
            Samples.Evidence,
            Check("[Check(\"A1\", \"Title\")]").Replace("Odd", name + "1", StringComparison.Ordinal),
            Check("[Check(\"A2\", \"Title\")]").Replace("Odd", name + "2", StringComparison.Ordinal)).Strictly().Sources.Keys;
        Assert.Equal(2, hints.Count());
        Assert.All(hints, hint => Assert.InRange(hint.Length, 100, 130));
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

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_does_not_show(string culture)
    {
        var check = Check("[Check(\"A1\", \"Title\", Category = \"input i\")]").Replace("Evaluate(", "Evaluate(Limits limits, ", StringComparison.Ordinal) + """

            [CheckOptions]
            public sealed record Limits([System.ComponentModel.DataAnnotations.Range(-1234.5, 0.25)] double I = 0);
            """;
        var probe = Samples.Evidence.Replace("Retry(1)", "Retry(-1), CircuitBreaker(\"i\", FailuresBeforeBreaking = -1234567)", StringComparison.Ordinal);
        var expected = GeneratorRun.Of(probe, check, Samples.Pack).Strictly().Sources;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, GeneratorRun.Of(probe, check, Samples.Pack).Strictly().Sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Contains("-1234567", expected[RegistryFile], StringComparison.Ordinal);
        Assert.Contains("(double)(-1234.5), (double)(0.25)", expected[RegistryFile], StringComparison.Ordinal);
        Assert.Contains("InputI =>", expected["QuickStart.DiskChecks.Report.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Line_endings_of_the_consumer_do_not_show()
        => Assert.Equal(
            GeneratorRun.Of(Samples.QuickStart).Strictly().Sources,
            GeneratorRun.Of(Samples.QuickStart.Replace("\n", "\r\n", StringComparison.Ordinal)).Strictly().Sources);

    [Fact]
    public void Generated_files_end_their_lines_with_LF()
        => Assert.All(GeneratorRun.Of(Samples.QuickStart).Strictly().Sources.Values, source => Assert.DoesNotContain('\r', source));

    [Theory]
    [InlineData("")]
    [InlineData("namespace Contoso; public sealed class Ordinary;")]
    [InlineData(Samples.Evidence)]
    [InlineData("namespace Contoso; public sealed class CheckAttribute : Attribute; [Check] public sealed partial class Foreign { public void Evaluate() { } }")]
    public void Nothing_is_written_without_checks_and_packs(string source) => Assert.Empty(GeneratorRun.Of(source).Strictly().Sources);

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
