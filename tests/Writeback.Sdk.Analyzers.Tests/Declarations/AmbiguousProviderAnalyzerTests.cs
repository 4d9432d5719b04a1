using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.AmbiguousProviderAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class AmbiguousProviderAnalyzerTests
{
    private const string Pack = "[CheckPack(\"Mine\")] public static partial class MyPack;";

    [Fact]
    public Task One_probe_for_each_kind_is_fine()
        => Verify.SilentAsync(Probe("First", "Seen") + Probe("Second", "Heard", "[Probe]") + Pack);

    [Fact]
    public Task Both_are_reported_and_each_names_the_other()
        => Verify.ReportedAsync(
            Probe("{|#0:First|}", "Seen") + Probe("{|#1:Second|}", "IReadOnlyList<Seen>") + Pack,
            Message("First", "Second", "Seen"),
            Message("Second", "First", "Seen", mark: 1));

    [Fact]
    public Task A_probe_that_says_so_replaces_another()
        => Verify.SilentAsync(Probe("First", "Seen") + Probe("Second", "Seen", "[Probe(Replaces = typeof(First))]") + Pack);

    [Fact]
    public Task A_library_without_a_pack_may_offer_a_choice()
        => Verify.SilentAsync(Probe("First", "Seen") + Probe("Second", "Seen"));

    [Fact]
    public Task A_probe_of_an_included_pack_is_not_replaced_by_silence()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Probe("{|#0:Mine|}", "Lib.LibSeen") + "[CheckPack(\"Mine\", Includes = [typeof(Lib.Pack)])] public static partial class MyPack;",
            Message("Mine", "LibSeenProbe", "LibSeen"));

    [Fact]
    public Task A_probe_of_an_included_pack_can_be_replaced()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Probe("Mine", "Lib.LibSeen", "[Probe(Replaces = typeof(Lib.LibSeenProbe))]")
                + "[CheckPack(\"Mine\", Includes = [typeof(Lib.Pack)])] public static partial class MyPack;");

    [Fact]
    public Task Two_of_another_assembly_are_reported_where_the_pack_names_them()
        => Verify.ReportedWithLibraryAsync(
            Library.Probes + """


            [Probe]
            public sealed class OtherProbe
            {
                public Task<LibSeen> ObserveAsync() => null!;
            }
            """,
            "using Writeback.Sdk; [{|#0:CheckPack(\"Mine\", Probes = [typeof(Lib.LibSeenProbe), typeof(Lib.OtherProbe)])|}] public static partial class MyPack;",
            Message("LibSeenProbe", "OtherProbe", "LibSeen"));

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Message(string one, string other, string evidence, int mark = 0) => Verify.Message(
        $"'{one}' and '{other}' both provide {evidence} to pack MyPack; keep one, or let one replace the other: [Probe(Replaces = typeof(...))]", mark);

    private static string Probe(string name, string provides, string attribute = "[Probe]") => $$"""
        {{(name.Contains("First", StringComparison.Ordinal) || name.Contains("Mine", StringComparison.Ordinal) ? Start : "")}}

        {{attribute}}
        public sealed class {{name}}
        {
            public Task<{{provides}}> ObserveAsync() => null!;
        }

        """;

    private const string Start = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Seen;

        [Evidence]
        public sealed record Heard;
        """;
}
