using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.ImpossiblePolicyAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class ImpossiblePolicyAnalyzerTests
{
    [Theory]
    [InlineData("Timeout(\"00:00:10\")")]
    [InlineData("Timeout(\"00:00:00.010\", Total = \"1.00:00:00\")")]
    [InlineData("Timeout(\"00:01:00\", Total = \"00:01:00\")")]
    [InlineData("Retry(0)")]
    [InlineData("Retry(100, Delay = \"00:00:00\")")]
    [InlineData("CircuitBreaker(\"graph\")")]
    public Task What_can_be_kept_is_fine(string attribute)
        => Verify.SilentAsync(Probe(attribute));

    [Theory]
    [InlineData("Timeout({|#0:\"ten\"|})", "the time limit of an attempt is \"ten\", which is no duration such as 00:00:10")]
    [InlineData("Timeout({|#0:\"00:00:10,5\"|})", "the time limit of an attempt is \"00:00:10,5\", which is no duration such as 00:00:10")]
    [InlineData("Timeout({|#0:\"10\"|})", "the time limit of an attempt is 10.00:00:00, which is not between 10 ms and a day")]
    [InlineData("Timeout({|#0:\"00:00:00.009\"|})", "the time limit of an attempt is 00:00:00.0090000, which is not between 10 ms and a day")]
    [InlineData("Timeout({|#0:\"-00:00:01\"|})", "the time limit of an attempt is -00:00:01, which is not between 10 ms and a day")]
    [InlineData("Timeout(\"00:00:10\", Total = {|#0:\"soon\"|})", "Total is \"soon\", which is no duration such as 00:00:10")]
    [InlineData("Timeout(\"00:00:10\", Total = {|#0:\"00:00:09\"|})", "Total is 00:00:09, which is less than the 00:00:10 of one attempt")]
    [InlineData("Timeout({|#0:\"00:00:31\"|})", "an attempt may take 00:00:31, but Total is 30 seconds unless it is given")]
    [InlineData("Retry({|#0:-1|})", "it asks for -1 retries, but there are 0 to 100")]
    [InlineData("Retry({|#0:101|})", "it asks for 101 retries, but there are 0 to 100")]
    [InlineData("Retry(1, Delay = {|#0:\"-00:00:01\"|})", "Delay is -00:00:01, which is not between 0 and a day")]
    [InlineData("Retry(1, Delay = {|#0:\"\"|})", "Delay is \"\", which is no duration such as 00:00:10")]
    public Task What_cannot_is_reported_at_the_value(string attribute, string fault)
        => Verify.ReportedAsync(Probe(attribute), Verify.Message($"The policy of 'SeenProbe' cannot be: {fault}"));

    [Fact]
    public Task Each_value_is_reported_for_itself()
        => Verify.ReportedAsync(Probe("Timeout([|\"x\"|], Total = [|\"y\"|]), Retry([|-1|], Delay = [|\"z\"|])"));

    private static string Probe(string attributes) => $$"""
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Seen;

        [Probe, {{attributes}}]
        public sealed class SeenProbe
        {
            public Task<Seen> ObserveAsync() => null!;
        }
        """;
}
