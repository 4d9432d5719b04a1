using Writeback.Sdk.CodeFixes;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnsealedCheckAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class UnsealedCheckAnalyzerTests
{
    [Fact]
    public Task A_sealed_check_is_fine()
        => Verify.SilentAsync(Check("public sealed partial class IsSeen"));

    [Theory]
    [InlineData("public abstract partial class {|#0:IsSeen|}", "abstract")]
    [InlineData("public static partial class {|#0:IsSeen|}", "static")]
    [InlineData("public sealed partial class {|#0:IsSeen|}<T>", "generic")]
    [InlineData("public partial class {|#0:IsSeen|}", "not sealed")]
    [InlineData("public partial record {|#0:IsSeen|}", "not sealed")]
    public Task Other_shapes_are_reported(string header, string fault)
        => Verify.ReportedAsync(
            Check(header),
            Verify.Message($"Check 'IsSeen' is {fault}, but a check is a sealed class that the pack can create"));

    [Fact]
    public Task The_fix_seals_all_at_once()
        => Verify.FixedAsync<SealCheckCodeFix>(
            Check("public partial class [|IsSeen|]") + Other("partial class [|IsHeard|]"),
            Check("public sealed partial class IsSeen") + Other("sealed partial class IsHeard"));

    [Theory]
    [InlineData("public abstract partial class [|IsSeen|]")]
    [InlineData("public static partial class [|IsSeen|]")]
    [InlineData("public partial class [|IsSeen|]<T>")]
    public Task What_is_more_than_unsealed_has_no_fix(string header)
        => Verify.UnfixedAsync<SealCheckCodeFix>(Check(header));

    private static string Check(string header) => $$"""
        using Writeback.Sdk;

        [Check("C1", "Title")]
        {{header}}
        {
            public Finding? Evaluate() => null;
        }

        """;

    private static string Other(string header) => $$"""

        [Check("C2", "Title")]
        {{header}}
        {
            public Finding? Evaluate() => null;
        }

        """;
}
