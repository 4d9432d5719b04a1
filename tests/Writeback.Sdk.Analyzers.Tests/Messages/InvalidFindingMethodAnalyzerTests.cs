using Writeback.Sdk.CodeFixes;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.InvalidFindingMethodAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Messages;

public sealed class InvalidFindingMethodAnalyzerTests
{
    [Theory]
    [InlineData("[Pass(\"Yes.\")] private static partial Finding Yes();")]
    [InlineData("[Inconclusive(\"Perhaps.\")] internal partial Finding Perhaps();")]
    [InlineData("[Pass(\"Yes.\")] private static partial Finding Yes(); private static int Yes(int count) => count;")]
    [InlineData("private static int Helper<T>() => 1;")]
    public Task A_partial_method_that_returns_a_finding_is_fine(string method) => Verify.SilentAsync(Check(method));

    [Theory]
    [InlineData("[Fail(\"No.\")] private static Finding {|#0:No|}() => null!;", "Fail", "it is not partial, so its message is never used")]
    [InlineData("[Warn(\"No.\")] private static partial string {|#0:No|}();", "Warn", "it does not return Finding")]
    [InlineData("[NotApplicable(\"No.\")] private static partial Finding {|#0:No|}<T>();", "NotApplicable", "it is generic")]
    [InlineData("[Pass(\"No.\"), Fail(\"No.\")] private static partial Finding {|#0:No|}();", "Pass", "it is declared [Fail] as well: a finding has one status")]
    public Task A_method_that_cannot_be_written_is_reported(string method, string attribute, string reason)
        => Verify.ReportedAsync(Check(method), Verify.Message($"The method 'No' is declared [{attribute}], but {reason}"));

    [Fact]
    public Task Overloads_are_reported_because_they_share_an_id()
        => Verify.ReportedAsync(
            Check("""
                [Pass("Yes.")] private static partial Finding {|#0:Yes|}();
                [Pass("{count}.")] private static partial Finding {|#1:Yes|}(int count);
                """),
            Verify.Message("The method 'Yes' is declared [Pass], but it has an overload: a method's name is the id of its message", 0),
            Verify.Message("The method 'Yes' is declared [Pass], but it has an overload: a method's name is the id of its message", 1));

    [Fact]
    public Task A_finding_method_outside_a_check_is_reported()
        => Verify.ReportedAsync(
            """
            using Writeback.Sdk;

            public static partial class Helper
            {
                [Pass("Yes.")]
                private static partial Finding {|#0:Yes|}();
            }
            """,
            Verify.Message("The method 'Yes' is declared [Pass], but 'Helper' is no [Check] class"));

    [Fact]
    public Task The_fix_adds_partial_everywhere()
        => Verify.FixedAsync<MakeFindingMethodPartialCodeFix>(
            Check("""
                    [Pass("Yes.")]
                    private static Finding [|Yes|]();

                    // Why not.
                    [Fail("No.")]
                    static Finding [|No|]();
                """),
            Check("""
                    [Pass("Yes.")]
                    private static partial Finding Yes();

                    // Why not.
                    [Fail("No.")]
                    private static partial Finding No();
                """));

    [Fact]
    public Task A_method_with_a_body_is_not_fixed()
        => Verify.UnfixedAsync<MakeFindingMethodPartialCodeFix>(Check("[Pass(\"Yes.\")] private static Finding [|Yes|]() => null!;"));

    private static string Check(string methods)
        => $$"""
        using Writeback.Sdk;

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            public Finding? Evaluate() => null;

        {{methods}}
        }
        """;
}
