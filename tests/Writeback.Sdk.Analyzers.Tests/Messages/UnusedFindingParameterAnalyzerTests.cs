using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnusedFindingParameterAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Messages;

public sealed class UnusedFindingParameterAnalyzerTests
{
    [Theory]
    [InlineData("[Pass(\"{count:N0}.\")] private static partial Finding Some(int count);")]
    [InlineData("[Fail(\"It is.\", Remedy = \"Remove {count}.\")] private static partial Finding Some(int count);")]
    [InlineData("[Fail(\"It is.\", Remedy = Shared)] private static partial Finding Some(int count);")]
    [InlineData("[Pass(\"{class}.\")] private static partial Finding Some(int @class);")]
    [InlineData("private static int Helper(int count) => count;")]
    public Task A_parameter_in_either_text_is_fine(string method) => Verify.SilentAsync(Check(method));

    [Fact]
    public Task A_parameter_in_no_text_is_reported()
        => Verify.ReportedAsync(
            Check("[Fail(\"{count}.\", Remedy = \"Remove {{total}}.\")] private static partial Finding Some(int count, int {|#0:total|});"),
            Verify.Message("The parameter 'total' of 'Some' is in neither its message nor its remedy"));

    [Fact]
    public Task A_misspelt_placeholder_is_one_mistake()
        => Verify.ReportedAsync(Check("[Pass(\"{Total}.\")] private static partial Finding Some(int total, int [|weather|]);"));

    private static string Check(string method)
        => $$"""
        using Writeback.Sdk;

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            private const string Shared = "{count}";

            public Finding? Evaluate() => null;

            {{method}}
        }
        """;
}
