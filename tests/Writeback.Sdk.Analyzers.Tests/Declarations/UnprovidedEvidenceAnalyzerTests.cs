using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnprovidedEvidenceAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class UnprovidedEvidenceAnalyzerTests
{
    private const string Seen = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Seen;

        """;

    private const string Pack = """

        [CheckPack("Mine")]
        public static partial class MyPack;

        """;

    private const string Probe = """

        [Probe]
        public sealed class SeenProbe
        {
            public Task<Seen> ObserveAsync() => null!;
        }

        """;

    [Fact]
    public Task Evidence_of_a_probe_is_fine() => Verify.SilentAsync(Seen + Check("Seen seen") + Probe + Pack);

    [Fact]
    public Task An_input_is_fine()
        => Verify.SilentAsync(Seen + Check("IReadOnlyList<Told> told, RunStart start") + "[Input(\"Tell it.\")] public sealed record Told;" + Pack);

    [Fact]
    public Task Options_come_from_configuration()
        => Verify.ReportedAsync(Seen + Check("SeeOptions options") + "[CheckOptions] public sealed record SeeOptions;" + Pack);

    [Fact]
    public Task A_library_without_a_pack_may_leave_it_to_others() => Verify.SilentAsync(Seen + Check("Seen seen"));

    [Theory]
    [InlineData("Seen {|#0:seen|}")]
    [InlineData("Observation<Seen> {|#0:seen|}")]
    [InlineData("[Each] Seen {|#0:seen|}")]
    [InlineData("IReadOnlyList<Observation<Seen>> {|#0:seen|}")]
    public Task In_whatever_form_it_is_taken_it_is_reported(string parameter)
        => Verify.ReportedAsync(Seen + Check(parameter) + Pack, Message("IsSeen", "Seen"));

    [Fact]
    public Task What_a_probe_starts_from_is_reported()
        => Verify.ReportedAsync(
            Seen + Pack + """
            public sealed record Heard;

            [Probe]
            public sealed class SeenProbe
            {
                public Task<Seen> ObserveAsync(Heard {|#0:heard|}) => null!;
            }
            """,
            Message("SeenProbe", "Heard"));

    [Fact]
    public Task A_probe_of_another_assembly_counts_when_the_pack_names_it()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes, Seen + Check("Lib.LibSeen seen") + "[CheckPack(\"Mine\", Probes = [typeof(Lib.LibSeenProbe)])] public static partial class MyPack;");

    [Fact]
    public Task A_probe_of_an_included_pack_counts()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes, Seen + Check("Lib.LibSeen seen") + "[CheckPack(\"Mine\", Includes = [typeof(Lib.Pack)])] public static partial class MyPack;");

    [Fact]
    public Task A_probe_that_is_only_referenced_does_not()
        => Verify.ReportedWithLibraryAsync(Library.ChecksAndProbes, Seen + Check("Lib.LibSeen {|#0:seen|}") + Pack, Message("IsSeen", "LibSeen"));

    [Fact]
    public Task Each_pack_is_looked_at_for_itself()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Seen + Check("Lib.LibSeen {|#0:seen|}") + Pack + "[CheckPack(\"Full\", Includes = [typeof(Lib.Pack)])] public static partial class Full;",
            Message("IsSeen", "LibSeen"));

    [Fact]
    public Task A_pragma_silences_what_is_reported_at_the_end()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0006\n" + Seen + Check("Seen seen") + Pack);

    [Fact]
    public Task An_editorconfig_silences_what_is_reported_at_the_end()
        => Verify.SilencedAsync(Seen + Check("Seen seen") + Pack, "dotnet_diagnostic.WBSDK0006.severity = none");

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Message(string owner, string evidence) => Verify.Message(
        $"'{owner}' takes {evidence}, which no probe of pack MyPack provides; write a probe whose ObserveAsync returns it, or mark it with [Input]");

    private static string Check(string parameters) => $$"""

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            public Finding Evaluate({{parameters}}) => null!;
        }

        """;
}
