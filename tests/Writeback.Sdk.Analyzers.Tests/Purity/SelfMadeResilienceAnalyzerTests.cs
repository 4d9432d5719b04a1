using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.SelfMadeResilienceAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Purity;

public sealed class SelfMadeResilienceAnalyzerTests
{
    private const string Client = "makes its own HttpClient: ask for an HttpClient or its factory in the constructor";

    private const string Advice =
        "the runner already retries, limits the time and breaks the circuit; say how with [Retry], [Timeout] and [CircuitBreaker]";

    [Theory]
    [InlineData("private static readonly System.Net.Http.HttpClient Client = {|#0:new()|};", Client)]
    [InlineData("public object Make() => {|#0:new System.Net.Http.HttpClient()|};", Client)]
    [InlineData("public object Make() => {|#0:new MyClient()|};", Client)]
    [InlineData("public object Make() => {|#0:new Polly.ResiliencePipelineBuilder()|};", "makes its own Polly pipeline: " + Advice)]
    [InlineData("public object Make() => {|#0:new Polly.ResiliencePipelineBuilder<int>()|};", "makes its own Polly pipeline: " + Advice)]
    [InlineData("public object Make() => {|#0:Polly.Policy.Handle<int>()|};", "makes its own Polly policy: " + Advice)]
    [InlineData("private static class Inner { public static object Make() => {|#0:new System.Net.Http.HttpClient()|}; }", Client)]
    public Task What_the_host_has_already_is_reported(string member, string what)
        => Verify.ReportedAsync(Probe(member), Verify.Message($"The probe 'SeenProbe' {what}"));

    [Theory]
    [InlineData("public object Make(System.Net.Http.HttpClient client) => client.GetAsync(\"https://example.org\");")]
    [InlineData("public object Make() => new System.Net.Http.HttpRequestMessage();")]
    [InlineData("public object Make() => new Other.ResiliencePipelineBuilder();")]
    public Task What_comes_from_the_host_is_fine(string member) => Verify.SilentAsync(Probe(member));

    [Fact]
    public Task Other_classes_may_make_clients()
        => Verify.SilentAsync("public sealed class Some { public object Make() => new System.Net.Http.HttpClient(); }");

    private static string Probe(string member)
        => $$"""
        using System.Threading.Tasks;
        using Writeback.Sdk;

        public sealed class MyClient : System.Net.Http.HttpClient;

        [Evidence]
        public sealed record Seen;

        [Probe]
        public sealed class SeenProbe
        {
            public Task<Seen> ObserveAsync() => Task.FromResult(new Seen());

            {{member}}
        }

        namespace Polly
        {
            public sealed class ResiliencePipelineBuilder;

            public sealed class ResiliencePipelineBuilder<T>;

            public static class Policy
            {
                public static object Handle<T>() => typeof(T);
            }
        }

        namespace Other
        {
            public sealed class ResiliencePipelineBuilder;
        }
        """;
}
