using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.CircularEvidenceAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class CircularEvidenceAnalyzerTests
{
    [Fact]
    public Task A_chain_is_fine()
        => Verify.SilentAsync(Start + Probe("A", "B b, C c") + Probe("B", "C c") + Probe("C", "") + Pack);

    [Fact]
    public Task A_probe_that_takes_what_it_provides_is_reported()
        => Verify.ReportedAsync(Start + Probe("A", "A a", "{|#0:AProbe|}") + Probe("B", "A a") + Pack, Verify.Message("Evidence depends on itself: A → A"));

    [Fact]
    public Task A_circle_is_reported_once_and_names_the_path()
        => Verify.ReportedAsync(
            Start + Probe("B", "C c") + Probe("C", "Observation<A> a") + Probe("A", "B b", "{|#0:AProbe|}") + Pack,
            Verify.Message("Evidence depends on itself: A → B → C → A"));

    [Fact]
    public Task Two_circles_are_reported_each()
        => Verify.ReportedAsync(
            Start + Probe("A", "A a", "{|#0:AProbe|}") + Probe("B", "C c", "{|#1:BProbe|}") + Probe("C", "B b") + Pack,
            Verify.Message("Evidence depends on itself: A → A"),
            Verify.Message("Evidence depends on itself: B → C → B", mark: 1));

    [Fact]
    public Task A_library_without_a_pack_has_no_circles_either()
        => Verify.ReportedAsync(Start + Probe("A", "A a", "[|AProbe|]"));

    private const string Pack = "[CheckPack(\"Mine\")] public static partial class MyPack;";

    private const string Start = """
        using System.Threading.Tasks;
        using Writeback.Sdk;

        public sealed record A;

        public sealed record B;

        public sealed record C;

        """;

    private static string Probe(string provides, string takes, string? name = null) => $$"""

        [Probe]
        public sealed class {{name ?? provides + "Probe"}}
        {
            public Task<{{provides}}> ObserveAsync({{takes}}) => null!;
        }

        """;
}
