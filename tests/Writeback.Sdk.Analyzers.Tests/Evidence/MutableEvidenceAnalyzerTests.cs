using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Writeback.Sdk.CodeFixes;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.MutableEvidenceAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Evidence;

public sealed class MutableEvidenceAnalyzerTests
{
    [Theory]
    [InlineData("public string? Name { get; init; }")]
    [InlineData("public required string Name { get; init; }")]
    [InlineData("public int Length => 1;")]
    [InlineData("public string? Name { get; internal set; }")]
    [InlineData("internal string? Name { get; set; }")]
    [InlineData("public static string? Name { get; set; }")]
    [InlineData("public const int Length = 1;")]
    [InlineData("public readonly int Length = 1;")]
    [InlineData("private int _length = 1; public int Length => _length++;")]
    [InlineData("public IReadOnlyList<string> Names { get; init; } = [];")]
    [InlineData("public IReadOnlyDictionary<string, int> Names { get; init; } = new Dictionary<string, int>();")]
    [InlineData("public System.Collections.Immutable.ImmutableArray<string> Names { get; init; }")]
    [InlineData("public System.Collections.Frozen.FrozenSet<string>? Names { get; init; }")]
    [InlineData("public List<string> Names => [.. new[] { \"a\" }];")]
    public Task What_is_fixed_after_construction_is_fine(string member) => Verify.SilentAsync(Evidence(member));

    [Theory]
    [InlineData("public string? {|#0:Name|} { get; set; }", "the property 'Name' has a setter, not init")]
    [InlineData("public int {|#0:Length|};", "the field 'Length' is not readonly")]
    [InlineData("public List<string> {|#0:Names|} { get; init; } = [];", "'Names' is of type List<string>, whose content can be replaced; use IReadOnlyList<string>")]
    [InlineData("public List<string> {|#0:Names|} { get; } = [];", "'Names' is of type List<string>, whose content can be replaced; use IReadOnlyList<string>")]
    [InlineData("public byte[] {|#0:Bytes|} { get; init; } = [];", "'Bytes' is of type byte[], whose content can be replaced; use IReadOnlyList<byte>")]
    [InlineData("public readonly int[] {|#0:Numbers|} = [];", "'Numbers' is of type int[], whose content can be replaced; use IReadOnlyList<int>")]
    [InlineData("public IDictionary<string, int>? {|#0:Map|} { get; init; }", "'Map' is of type IDictionary<string, int>?, whose content can be replaced; use IReadOnlyDictionary<string, int>")]
    [InlineData("public HashSet<int> {|#0:Set|} { get; init; } = [];", "'Set' is of type HashSet<int>, whose content can be replaced; use IReadOnlySet<int>")]
    public Task What_can_change_is_reported(string member, string reason)
        => Verify.ReportedAsync(Evidence(member), Verify.Message($"The evidence 'Seen' can change: {reason}"));

    [Fact]
    public Task Inputs_are_held_to_the_same()
        => Verify.ReportedAsync("[Writeback.Sdk.Input(\"Name them.\")] public sealed record Names(string[] [|All|]);");

    [Fact]
    public Task A_part_of_evidence_is_reported_once_by_its_own_name()
        => Verify.ReportedAsync(
            """
            using System.Collections.Generic;
            using Writeback.Sdk;

            [Evidence]
            public sealed record First(IReadOnlyList<Part> Parts);

            [Evidence]
            public sealed record Second(Part? Part);

            public sealed record Part
            {
                public string? {|#0:Name|} { get; set; }

                public Part? Inner { get; init; }
            }

            public sealed class NoPart
            {
                public string? Name { get; set; }
            }
            """,
            Verify.Message("The evidence 'Part' can change: the property 'Name' has a setter, not init"));

    [Fact]
    public Task A_struct_is_a_copy_wherever_it_is_read()
        => Verify.SilentAsync("[Writeback.Sdk.Evidence] public sealed record Seen(Point Where); public record struct Point(int X, int Y);");

    [Fact]
    public Task A_class_that_is_not_sealed_is_a_warning()
        => Verify.ReportedAsync(
            "[Writeback.Sdk.Evidence] public record {|#0:Seen|}(string Name);",
            new DiagnosticResult("WBSDK0030", DiagnosticSeverity.Warning)
                .WithLocation(0)
                .WithMessage("The evidence 'Seen' can change: it is not sealed, so a derived class may add what is mutable"));

    [Fact]
    public Task A_type_that_is_no_evidence_may_change() => Verify.SilentAsync("public class Seen { public string[]? Names { get; set; } }");

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0030\n" + Evidence("public string? Name { get; set; }"));

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(Evidence("public string? Name { get; set; }"), "dotnet_diagnostic.WBSDK0030.severity = none");

    [Fact]
    public Task The_fix_uses_init_everywhere()
        => Verify.FixedAsync<UseInitCodeFix>(
            Evidence("""
                // Its name.
                public string? [|Name|] { get; set; } = "a";

                private readonly int _length;

                public int [|Length|]
                {
                    get => _length;

                    // Written once.
                    set => _length = value;
                }
                """),
            Evidence("""
                // Its name.
                public string? Name { get; init; } = "a";

                private readonly int _length;

                public int Length
                {
                    get => _length;

                    // Written once.
                    init => _length = value;
                }
                """));

    [Fact]
    public Task A_field_is_not_fixed() => Verify.UnfixedAsync<UseInitCodeFix>(Evidence("public int [|Length|];"));

    private static string Evidence(string members)
        => $$"""
        #nullable enable
        using System.Collections.Generic;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Seen
        {
        {{members}}
        }
        """;
}
