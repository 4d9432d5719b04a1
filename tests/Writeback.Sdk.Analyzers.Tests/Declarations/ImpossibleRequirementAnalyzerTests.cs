using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.ImpossibleRequirementAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class ImpossibleRequirementAnalyzerTests
{
    [Fact]
    public Task A_chain_of_requirements_is_fine()
        => Verify.SilentAsync(Check("A", "C1", "[Requires<B>, Requires<C>]") + Check("B", "C2", "[Requires<C>]") + Check("C", "C3"));

    [Fact]
    public Task A_check_that_requires_itself_is_reported()
        => Verify.ReportedAsync(Check("A", "C1", "[{|#0:Requires<A>|}]"), Verify.Message("Check 'A' requires itself"));

    [Theory]
    [InlineData("string", "String")]
    [InlineData("Other", "Other")]
    public Task What_is_no_check_cannot_be_required(string type, string shown)
        => Verify.ReportedAsync(
            Check("A", "C1", $"[{{|#0:Requires<{type}>|}}]") + "public sealed class Other;",
            Verify.Message($"Check 'A' requires '{shown}', which is no check"));

    [Fact]
    public Task A_circle_is_reported_at_each_of_its_checks_and_names_the_path()
        => Verify.ReportedAsync(
            Check("A", "C1", "[{|#0:Requires<B>|}]") + Check("B", "C2", "[Requires<D>, {|#1:Requires<C>|}]") + Check("C", "C3", "[{|#2:Requires<A>|}]") + Check("D", "C4")
                + Check("Outside", "C5", "[Requires<A>]"),
            Verify.Message("Check 'A' requires itself: A → B → C → A"),
            Verify.Message("Check 'B' requires itself: B → C → A → B", mark: 1),
            Verify.Message("Check 'C' requires itself: C → A → B → C", mark: 2));

    private static string Check(string name, string id, string requires = "") => $$"""
        {{(id == "C1" ? "using Writeback.Sdk;" : "")}}

        [Check("{{id}}", "Title")]
        {{requires}}
        public sealed partial class {{name}}
        {
            public Finding Evaluate() => null!;
        }

        """;
}
