using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.FindingWithoutRemedyAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Messages;

public sealed class FindingWithoutRemedyAnalyzerTests
{
    [Theory]
    [InlineData("Pass(\"It is.\")")]
    [InlineData("Inconclusive(\"It is.\")")]
    [InlineData("NotApplicable(\"It is.\")")]
    [InlineData("Fail(\"It is not.\", Remedy = \"Do something.\")")]
    [InlineData("Warn(\"It is not.\", Remedy = \"Do something.\")")]
    public Task Good_news_and_findings_with_a_remedy_are_fine(string attribute) => Verify.SilentAsync(Check(attribute, "Some"));

    [Theory]
    [InlineData("Fail(\"It is not.\")", "Fail")]
    [InlineData("Warn(\"It is not.\", Remedy = \" \")", "Warn")]
    [InlineData("Warn(\"It is not.\", References = [\"https://example.org\"])", "Warn")]
    public Task Bad_news_without_a_remedy_are_reported(string attribute, string name)
        => Verify.ReportedAsync(
            Check(attribute, "{|#0:Some|}"),
            Verify.Message($"'Some' says what is wrong, but not what to do about it: give [{name}] a Remedy"));

    private static string Check(string attribute, string name)
        => $$"""
        using Writeback.Sdk;

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            public Finding? Evaluate() => null;

            [{{attribute}}]
            private static partial Finding {{name}}();
        }
        """;
}
