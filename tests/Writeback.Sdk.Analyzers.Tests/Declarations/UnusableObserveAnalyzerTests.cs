using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnusableObserveAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class UnusableObserveAnalyzerTests
{
    [Theory]
    [InlineData("public Task<Seen> ObserveAsync() => null!;")]
    [InlineData("internal ValueTask<Seen> ObserveAsync(Heard heard, CancellationToken token) => default;")]
    [InlineData("public static Task<IReadOnlyList<Seen>> ObserveAsync([Each] Heard heard, CancellationToken token) => null!;")]
    [InlineData("public SeenProbe(System.IO.TextReader service) { } public Task<Seen> ObserveAsync(IReadOnlyList<Heard> heard) => null!;")]
    public Task What_the_pack_can_call_is_fine(string members)
        => Verify.SilentAsync(Probe(members));

    [Theory]
    [InlineData("public Task<Seen> Observe() => null!;", "it has no method ObserveAsync")]
    [InlineData("private SeenProbe() { } public Task<Seen> ObserveAsync() => null!;", "it has no constructor that is public or internal")]
    public Task What_the_class_lacks_is_reported_at_its_name(string members, string reason)
        => Verify.ReportedAsync(Probe(members, "sealed class {|#0:SeenProbe|}"), Verify.Message($"Probe 'SeenProbe' cannot be run: {reason}"));

    [Theory]
    [InlineData("abstract class {|#0:SeenProbe|}", "abstract")]
    [InlineData("static class {|#0:SeenProbe|}", "static")]
    [InlineData("class {|#0:SeenProbe|}<T>", "generic")]
    public Task A_class_that_cannot_be_created_is_reported(string header, string shape)
        => Verify.ReportedAsync(Probe("public static Task<Seen> ObserveAsync() => null!;", header), Verify.Message($"Probe 'SeenProbe' cannot be run: it is {shape}"));

    [Theory]
    [InlineData("Seen")]
    [InlineData("Task")]
    [InlineData("Task<int>")]
    [InlineData("Task<string>")]
    [InlineData("Task<Seen[]>")]
    [InlineData("Task<List<Seen>>")]
    [InlineData("Task<Observation<Seen>>")]
    [InlineData("IAsyncEnumerable<Seen>")]
    public Task A_result_that_is_no_evidence_is_reported(string result)
        => Verify.ReportedAsync(
            Probe($"public {result} {{|#0:ObserveAsync|}}() => null!;"),
            Verify.Message($"Probe 'SeenProbe' cannot be run: ObserveAsync returns '{result}' instead of Task<T>, where T is a class of evidence or an IReadOnlyList of it"));

    [Fact]
    public Task Overloads_are_reported_at_the_second()
        => Verify.ReportedAsync(
            Probe("public Task<Seen> ObserveAsync() => null!; public Task<Seen> {|#0:ObserveAsync|}(Heard heard) => null!;"),
            Verify.Message("Probe 'SeenProbe' cannot be run: it has more than one method ObserveAsync"));

    [Fact]
    public Task A_service_among_the_evidence_is_reported()
        => Verify.ReportedAsync(
            Probe("public Task<Seen> ObserveAsync(System.IServiceProvider {|#0:services|}) => null!;"),
            Verify.Message(
                "Probe 'SeenProbe' cannot be run: 'IServiceProvider services' can never be evidence: take a class, its Observation or an "
                + "IReadOnlyList of either; services are parameters of its constructor"));

    private static string Probe(string members, string header = "sealed class SeenProbe") => $$"""
        #nullable enable
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Seen;

        [Input("Give it.")]
        public sealed record Heard;

        [Input("Give it.")]
        public sealed record Felt;

        [Probe]
        public {{header}}
        {
            {{members}}
        }

        [CheckPack("Some")]
        public static partial class Pack;
        """;
}
