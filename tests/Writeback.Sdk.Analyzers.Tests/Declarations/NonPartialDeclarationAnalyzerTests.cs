using Writeback.Sdk.CodeFixes;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.NonPartialDeclarationAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class NonPartialDeclarationAnalyzerTests
{
    private const string Body = """
        {
            public Finding Evaluate() => Yes();

            [Pass("Yes.")]
            private static partial Finding Yes();
        }
        """;

    [Fact]
    public Task A_partial_check_in_partial_types_is_fine()
        => Verify.SilentAsync($$"""
            using Writeback.Sdk;

            public static partial class Outer
            {
                [Check("C1", "Title")]
                public sealed partial class IsSeen
                {{Body}}
            }

            [CheckPack("Some")]
            public static partial class Pack;
            """);

    [Fact]
    public Task The_name_of_a_check_that_is_not_partial_is_reported()
        => Verify.ReportedAsync(
            $$"""
            using Writeback.Sdk;

            [Check("C1", "Title")]
            public sealed class {|#0:IsSeen|}
            {{Body}}
            """,
            Verify.Message("'IsSeen' must be partial, because the generator writes another part of 'IsSeen'"));

    [Fact]
    public Task A_type_around_a_check_is_reported_by_its_own_name()
        => Verify.ReportedAsync(
            $$"""
            using Writeback.Sdk;

            public class {|#0:Outer|}
            {
                [Check("C1", "Title")]
                public sealed partial class IsSeen
                {{Body}}
            }
            """,
            Verify.Message("'Outer' must be partial, because the generator writes another part of 'IsSeen'"));

    [Fact]
    public Task A_pack_that_is_not_partial_is_reported()
        => Verify.ReportedAsync("[Writeback.Sdk.CheckPack(\"Some\")] public static class [|Pack|];");

    [Fact]
    public Task Attributes_of_others_are_no_concern_of_ours()
        => Verify.SilentAsync("""
            [Foreign.Check]
            public sealed class Some;

            namespace Foreign
            {
                public sealed class CheckAttribute : System.Attribute;
            }
            """);

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("""
            #pragma warning disable WBSDK0001
            [Writeback.Sdk.CheckPack("Some")]
            public static class Pack;
            """);

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(
            "[Writeback.Sdk.CheckPack(\"Some\")] public static class Pack;",
            "dotnet_diagnostic.WBSDK0001.severity = none");

    [Fact]
    public Task The_fix_makes_the_whole_chain_partial()
        => Verify.FixedAsync<MakePartialCodeFix>(
            $$"""
            using Writeback.Sdk;

            public static class Outer
            {
                public static partial class Middle
                {
                    // Why it is seen.
                    [Check("C1", "Title")]
                    public sealed class [|IsSeen|]
                    {{Body}}
                }
            }
            """,
            $$"""
            using Writeback.Sdk;

            public static partial class Outer
            {
                public static partial class Middle
                {
                    // Why it is seen.
                    [Check("C1", "Title")]
                    public sealed partial class IsSeen
                    {{Body}}
                }
            }
            """);

    [Fact]
    public Task All_are_fixed_at_once()
        => Verify.FixedAsync<MakePartialCodeFix>(
            """
            using Writeback.Sdk;

            [Check("C1", "Title")]
            public sealed class [|First|]
            {
                public Finding? Evaluate() => null;
            }

            [Check("C2", "Title")]
            public sealed class [|Second|]
            {
                public Finding? Evaluate() => null;
            }
            """,
            """
            using Writeback.Sdk;

            [Check("C1", "Title")]
            public sealed partial class First
            {
                public Finding? Evaluate() => null;
            }

            [Check("C2", "Title")]
            public sealed partial class Second
            {
                public Finding? Evaluate() => null;
            }
            """);
}
