using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.MalformedCheckIdAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class MalformedCheckIdAnalyzerTests
{
    [Theory]
    [InlineData("\"WB1001\"")]
    [InlineData("\"c1\"")]
    [InlineData("\"W\" + \"1\"")]
    public Task Letters_followed_by_digits_are_fine(string id)
        => Verify.SilentAsync(Check(id + ", \"Title\""));

    [Theory]
    [InlineData("", "")]
    [InlineData("WB", "WB")]
    [InlineData("1001", "1001")]
    [InlineData("WB-1001", "WB-1001")]
    [InlineData("WB 1001", "WB 1001")]
    [InlineData("WB1001a", "WB1001a")]
    [InlineData("WB1001\\n", "WB1001\uFFFD")]
    [InlineData("ÄB1", "ÄB1")]
    [InlineData("WB١", "WB١")]
    public Task Anything_else_is_reported_at_the_id(string id, string shown)
        => Verify.ReportedAsync(
            Check($"{{|#0:\"{id}\"|}}, \"Title\""),
            Verify.Message($"The id \"{shown}\" of check 'IsSeen' is not letters followed by digits, such as WB1001"));

    [Theory]
    [InlineData("[|null!|], \"Title\"")]
    [InlineData("title: \"Title\", id: [|\"no\"|]")]
    public Task However_it_is_written(string arguments)
        => Verify.ReportedAsync(Check(arguments));

    private static string Check(string arguments) => $$"""
        #nullable enable
        using Writeback.Sdk;

        [Check({{arguments}})]
        public sealed partial class IsSeen
        {
            public Finding? Evaluate() => null;
        }
        """;
}
