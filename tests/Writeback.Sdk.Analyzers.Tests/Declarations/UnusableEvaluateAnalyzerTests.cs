using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnusableEvaluateAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class UnusableEvaluateAnalyzerTests
{
    [Theory]
    [InlineData("public Finding? Evaluate() => null;")]
    [InlineData("internal Finding? Evaluate(Seen seen) => null;")]
    [InlineData("public static Finding? Evaluate(Observation<Seen> seen) => null;")]
    [InlineData("public IEnumerable<Finding> Evaluate(IReadOnlyList<Seen> seen) => [];")]
    [InlineData("public Finding[] Evaluate(IReadOnlyList<Observation<Seen>> seen, Heard heard) => [];")]
    [InlineData("public IReadOnlyList<Finding> Evaluate([Each] Seen seen, Heard? heard) => [];")]
    [InlineData("public ImmutableArray<Finding> Evaluate([Each] Observation<Seen> seen) => [];")]
    [InlineData("public Finding? Evaluate(Seen seen, SeeOptions options) => null;")]
    [InlineData("private IsSeen() { } public static Finding? Evaluate() => null;")]
    [InlineData("internal IsSeen() { } public Finding? Evaluate() => null;")]
    public Task What_the_pack_can_call_is_fine(string members)
        => Verify.SilentAsync(Check(members));

    [Theory]
    [InlineData("public int Other() => 1;", "it has no method Evaluate")]
    [InlineData("private IsSeen() { } public Finding? Evaluate() => null;", "it has no constructor without parameters that is public or internal; a check gets all it needs as evidence")]
    [InlineData("public IsSeen(Seen seen) { } public Finding? Evaluate() => null;", "it has no constructor without parameters that is public or internal; a check gets all it needs as evidence")]
    public Task What_the_class_lacks_is_reported_at_its_name(string members, string reason)
        => Verify.ReportedAsync(Check(members, "{|#0:IsSeen|}"), Verify.Message($"Check 'IsSeen' cannot be run: {reason}"));

    [Theory]
    [InlineData("public Finding? Evaluate(Seen seen) => null; public Finding? {|#0:Evaluate|}() => null;", "it has more than one method Evaluate")]
    [InlineData("public Finding? {|#0:Evaluate|}<T>() => null;", "Evaluate is generic")]
    [InlineData("private Finding? {|#0:Evaluate|}() => null;", "Evaluate is neither public nor internal")]
    [InlineData("public string {|#0:Evaluate|}() => null!;", "Evaluate returns 'string' instead of Finding or IEnumerable<Finding>")]
    [InlineData("public Task<Finding> {|#0:Evaluate|}() => null!;", "Evaluate returns 'Task<Finding>' instead of Finding or IEnumerable<Finding>")]
    [InlineData("public void {|#0:Evaluate|}() { }", "Evaluate returns 'void' instead of Finding or IEnumerable<Finding>")]
    public Task What_the_method_is_instead_is_reported_at_its_name(string members, string reason)
        => Verify.ReportedAsync(Check(members), Verify.Message($"Check 'IsSeen' cannot be run: {reason}"));

    [Theory]
    [InlineData("int {|#0:seen|}", "int seen")]
    [InlineData("string {|#0:seen|}", "string seen")]
    [InlineData("object {|#0:seen|}", "object seen")]
    [InlineData("Seen[] {|#0:seen|}", "Seen[] seen")]
    [InlineData("List<Seen> {|#0:seen|}", "List<Seen> seen")]
    [InlineData("IEnumerable<Seen> {|#0:seen|}", "IEnumerable<Seen> seen")]
    [InlineData("IReadOnlyList<int> {|#0:seen|}", "IReadOnlyList<int> seen")]
    [InlineData("Observation<IReadOnlyList<Seen>> {|#0:seen|}", "Observation<IReadOnlyList<Seen>> seen")]
    [InlineData("ref Seen {|#0:seen|}", "ref Seen seen")]
    [InlineData("System.Threading.CancellationToken {|#0:token|}", "CancellationToken token")]
    public Task A_parameter_that_can_never_be_evidence_is_reported_at_its_name(string parameter, string shown)
        => Verify.ReportedAsync(
            Check($"public Finding? Evaluate({parameter}) => null;"),
            Verify.Message(
                $"Check 'IsSeen' cannot be run: '{shown}' can never be evidence: take a class, its Observation or an IReadOnlyList of either; "
                + "a check asks nobody and waits for nothing"));

    [Fact]
    public Task A_check_that_the_pack_cannot_see_is_reported()
        => Verify.ReportedAsync(
            """
            using Writeback.Sdk;

            public static partial class Outer
            {
                [Check("C1", "Title")]
                private sealed partial class {|#0:IsSeen|}
                {
                    public Finding Evaluate() => null!;
                }
            }
            """,
            Verify.Message("Check 'IsSeen' cannot be run: its class is visible only where it is declared"));

    private static string Check(string members, string name = "IsSeen") => $$"""
        #nullable enable
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Input("Give it.")]
        public sealed record Seen;

        [Input("Give it.")]
        public sealed record Heard;

        [CheckOptions]
        public sealed record SeeOptions;

        [Check("C1", "Title")]
        public sealed partial class {{name}}
        {
            {{members}}
        }

        [CheckPack("Some")]
        public static partial class Pack;
        """;
}
