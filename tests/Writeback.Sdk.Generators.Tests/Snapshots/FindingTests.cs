using System.Globalization;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>Finding methods and their messages.</summary>
public sealed class FindingTests
{
    [Fact]
    public async Task Every_status_with_remedy_and_references()
    {
        var run = GeneratorRun.Of(Samples.Evidence, Samples.Pack, Check("""
            [Pass("Passed.", Remedy = null)]
            private static partial Finding Passed();

            [Warn("Warned.", Remedy = "Look.", References = ["https://contoso.test/a", "https://contoso.test/b"])]
            internal static partial Finding Warned();

            [Fail("Failed.", References = [])]
            public static partial Finding Failed();

            [Inconclusive("Unclear.")]
            private partial Finding Unclear();

            [NotApplicable("Elsewhere.")]
            internal partial Finding Elsewhere();
            """, "Passed(), Warned(), Failed(), Unclear(), Elsewhere()")).Strictly();
        await Verify(run.ToTargets().Where(IsFindings));

        var report = await LoadedPack.Load(run, "QuickStart.DiskChecks").RunAsync();
        Assert.Equal(
            [CheckStatus.Pass, CheckStatus.Warn, CheckStatus.Fail, CheckStatus.Inconclusive, CheckStatus.NotApplicable],
            Assert.Single(report.Outcomes).Findings.Select(finding => finding.Status));
    }

    [Fact]
    public async Task Texts_with_every_kind_of_character()
    {
        var run = GeneratorRun.Of(Samples.Evidence, Samples.Pack, Check("""""
            [Pass("{{{drive}}} is \"quoted\", C:\\path and \t tab")]
            private static partial Finding Quoted(string drive);

            [Pass(""""
                Two lines, """Remedy""" and <b>&amp;</b>:
                the second of {drive}
                """", Remedy = "one\r\ntwo")]
            private static partial Finding Lines(string drive);

            [Pass("Grüße aus Köln, 日本語, 😀, \u2028 separators \u2029 and \u0085, nothing \0, bell \a")]
            private static partial Finding Unicode();
            """"", "Quoted(\"C\"), Lines(\"C\"), Unicode()", title: "\\\"\\\"\\\"\\\"Title\\\"\\\"\\\" \\u2028 of\\nlines\\u0001 <>&")).Strictly();
        await Verify(run.ToTargets());

        var report = await LoadedPack.Load(run, "QuickStart.DiskChecks").RunAsync();
        Assert.Equal(
            [
                "{C} is \"quoted\", C:\\path and \t tab",
                "Two lines, \"\"\"Remedy\"\"\" and <b>&amp;</b>:\nthe second of C",
                "Grüße aus Köln, 日本語, 😀, \u2028 separators \u2029 and \u0085, nothing \0, bell \a",
            ],
            report.Outcomes[0].Findings.Select(finding => finding.ToString()));
        Assert.Equal("one\r\ntwo", report.Outcomes[0].Findings[1].GetRemedy(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Parameters_of_every_kind()
    {
        var run = GeneratorRun.Of(Samples.Evidence, Samples.Pack, Check("""
            [Pass("{class} {number} {maybe} {items} {map} {pair}")]
            private static partial Finding Kinds(
                string @class, int? number, string? maybe, IReadOnlyList<string?> items, Dictionary<string, int[]?> map, (int Left, string? Right) pair);

            [Pass("{items}")]
            private static partial Finding Spread(params string[] items);

            [Pass("{number}")]
            private static partial Finding Optional(int number = 5);

            [Pass("{number}")]
            private static partial Finding ByReference(in int number);
            """, "Kinds(\"a\", null, null, [], [], default), Spread(\"a\", \"b\"), Optional(), ByReference(7)")).Strictly();
        await Verify(run.ToTargets().Where(IsFindings));

        var report = await LoadedPack.Load(run, "QuickStart.DiskChecks").RunAsync();
        Assert.Equal(["a, b", "5", "7"], report.Outcomes[0].Findings.Skip(1).Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task Names_that_collide_with_what_is_generated()
    {
        var run = GeneratorRun.Of(Samples.Evidence, Samples.Pack, Check("""
            [Pass("All is fine.")]
            private static partial Finding All();

            [Pass("Keyword.")]
            private static partial Finding @default();

            [Pass("Inherited {text}.")]
            private static partial Finding Equals(string text);
            """, "All(), @default(), Equals(\"x\")")).Strictly();
        await Verify(run.ToTargets().Where(IsFindings));

        var pack = LoadedPack.Load(run, "QuickStart.DiskChecks");
        Assert.Equal(["All", "default", "Equals"], pack.Registry.GetMessages(pack.Registry.Checks[0]).Select(message => message.Id));
    }

    private static bool IsFindings(Target target) => target.Name.EndsWith(".Findings.g", StringComparison.Ordinal);

    private static string Check(string findings, string all, string title = "Title") => $$"""
        using Writeback.Sdk;

        namespace QuickStart;

        [Check("F1", "{{title}}")]
        public sealed partial class Speaks
        {
            public IEnumerable<Finding> Evaluate(DriveUsage drive) => [{{all}}];

        {{findings}}
        }
        """;
}
