using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.ImpossibleReplacementAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class ImpossibleReplacementAnalyzerTests
{
    private const string Start = """
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Seen;

        """;

    private const string Pack = "[CheckPack(\"Mine\")] public static partial class MyPack;\n";

    private const string Including = "[CheckPack(\"Mine\", Includes = [typeof(Lib.Pack)])] public static partial class MyPack;\n";

    [Fact]
    public Task A_probe_of_the_same_assembly_can_be_replaced()
        => Verify.SilentAsync(Start + Probe("First") + Probe("Second", "typeof(First)") + Pack);

    [Fact]
    public Task A_chain_of_replacements_leaves_its_head()
        => Verify.SilentAsync(Start + Probe("First") + Probe("Second", "typeof(First)") + Probe("Third", "typeof(Second)") + Pack);

    [Fact]
    public Task A_probe_of_an_included_pack_can_be_replaced()
        => Verify.ReportedWithLibraryAsync(Library.ChecksAndProbes, Start + Probe("Mine", "typeof(Lib.LibSeenProbe)") + Including);

    [Fact]
    public Task A_probe_of_a_pack_that_an_included_one_includes_can_be_replaced()
        => Verify.ReportedWithLibrariesAsync(
            [("Lib", Library.ChecksAndProbes), ("Outer", Library.Outer)],
            Start + Probe("Mine", "typeof(Lib.LibSeenProbe)") + Including.Replace("Lib.Pack", "Outer.OuterPack", StringComparison.Ordinal));

    [Theory]
    [InlineData("[Probe]")]
    [InlineData("")]
    public Task A_probe_that_the_pack_names_can_be_replaced(string attribute)
        => Verify.ReportedWithLibraryAsync(
            Library.Probes.Replace("[Probe]", attribute, StringComparison.Ordinal),
            Start + Probe("Mine", "typeof(Lib.LibSeenProbe)") + "[CheckPack(\"Mine\", Probes = [typeof(Lib.LibSeenProbe)])] public static partial class MyPack;");

    [Fact]
    public Task A_probe_of_a_pack_that_is_not_included_is_reported()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Start + Probe("Mine", "{|#0:typeof(Lib.LibSeenProbe)|}") + Pack,
            Verify.Message("Probe 'Mine' replaces 'LibSeenProbe', which is no probe of pack MyPack or of one that it includes"));

    [Fact]
    public Task Each_pack_is_looked_at_for_itself()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Start + Probe("Mine", "{|#0:typeof(Lib.LibSeenProbe)|}") + Including + "[CheckPack(\"Small\")] public static partial class Small;",
            Verify.Message("Probe 'Mine' replaces 'LibSeenProbe', which is no probe of pack Small or of one that it includes"));

    [Fact]
    public Task A_probe_of_another_assembly_is_reported_where_the_pack_names_it()
        => Verify.ReportedWithLibrariesAsync(
            [
                ("Lib", Library.ChecksAndProbes),
                ("Replacing", "namespace Replacing;\n" + Start + Probe("Better", "typeof(Lib.LibSeenProbe)")),
            ],
            "using Writeback.Sdk; [CheckPack(\"Mine\", Probes = {|#0:[typeof(Replacing.Better)]|})] public static partial class MyPack;",
            Verify.Message("Probe 'Better' replaces 'LibSeenProbe', which is no probe of pack MyPack or of one that it includes"));

    [Theory]
    [InlineData("")]
    [InlineData(Pack)]
    public Task A_probe_that_replaces_itself_is_reported(string pack)
        => Verify.ReportedAsync(Start + Probe("First", "{|#0:typeof(First)|}") + pack, Verify.Message("Probe 'First' replaces itself"));

    [Fact]
    public Task Probes_that_replace_each_other_are_reported_and_name_the_circle()
        => Verify.ReportedAsync(
            Start + Probe("First", "{|#0:typeof(Second)|}") + Probe("Second", "{|#1:typeof(First)|}") + Probe("Outside", "typeof(First)") + Pack,
            Verify.Message("Probe 'First' replaces itself: First → Second → First"),
            Verify.Message("Probe 'Second' replaces itself: Second → First → Second", mark: 1));

    [Theory]
    [InlineData("typeof(Seen)", "Seen")]
    [InlineData("typeof(int[])", "int[]")]
    public Task In_a_library_what_is_no_probe_cannot_be_replaced(string type, string shown)
        => Verify.ReportedAsync(Start + Probe("First", $"{{|#0:{type}|}}"), Verify.Message($"Probe 'First' replaces '{shown}', which is no probe"));

    [Fact]
    public Task A_library_without_a_pack_may_replace_what_others_include()
        => Verify.ReportedWithLibraryAsync(Library.ChecksAndProbes, Start + Probe("Mine", "typeof(Lib.LibSeenProbe)"));

    [Theory]
    [InlineData("null")]
    [InlineData("typeof(Missing)")]
    public Task What_the_compiler_refuses_is_its_own_concern(string type) => Verify.ReportedAsync(Start + Probe("First", type) + Pack);

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0017\n" + Start + Probe("First", "typeof(Seen)") + Pack);

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(Start + Probe("First", "typeof(Seen)") + Pack, "dotnet_diagnostic.WBSDK0017.severity = none");

    private static string Probe(string name, string? replaces = null) => $$"""

        [Probe{{(replaces is null ? "" : $"(Replaces = {replaces})")}}]
        public sealed class {{name}}
        {
            public Task<Seen> ObserveAsync() => null!;
        }

        """;
}
