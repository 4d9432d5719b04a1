using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.ForgottenPackAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Packs;

public sealed class ForgottenPackAnalyzerTests
{
    [Fact]
    public Task A_pack_that_nobody_includes_or_mentions_is_pointed_out()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            "[Writeback.Sdk.CheckPack(\"Own\")] public static partial class {|#0:Own|};",
            Verify.Message("The referenced assembly 'Lib' has the check pack 'Pack', which 'Own' does not include and nobody mentions"));

    [Fact]
    public Task An_included_pack_is_fine()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            "[Writeback.Sdk.CheckPack(\"Own\", Includes = [typeof(Lib.Pack)])] public static partial class Own;");

    [Fact]
    public Task A_pack_that_an_included_pack_includes_is_fine()
        => Verify.ReportedWithLibraryAsync(
            """
            using Writeback.Sdk;

            [CheckPack("Inner")]
            public static partial class Inner;

            [CheckPack("Outer", Includes = [typeof(Inner)])]
            public static partial class Outer;
            """,
            "[Writeback.Sdk.CheckPack(\"Own\", Includes = [typeof(Outer)])] public static partial class Own;");

    [Fact]
    public Task A_pack_that_is_run_by_name_is_fine()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            """
            [Writeback.Sdk.CheckPack("Own")]
            public static partial class Own
            {
                public static object Other => Lib.Pack.Registry;
            }
            """);

    [Fact]
    public Task A_pack_that_is_internal_cannot_be_included()
        => Verify.ReportedWithLibraryAsync(
            "[Writeback.Sdk.CheckPack(\"Hidden\")] internal static partial class Hidden;",
            "[Writeback.Sdk.CheckPack(\"Own\")] public static partial class Own;");

    [Fact]
    public Task A_library_of_probes_has_no_pack()
        => Verify.ReportedWithLibraryAsync(Library.Probes, "[Writeback.Sdk.CheckPack(\"Own\")] public static partial class Own;");

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            """
            #pragma warning disable WBSDK0050
            [Writeback.Sdk.CheckPack("Own")]
            public static partial class Own;
            """);

    [Fact]
    public Task A_program_without_a_pack_of_its_own_runs_what_it_likes()
        => Verify.ReportedWithLibraryAsync(Library.ChecksAndProbes, "public static class Program;");
}
