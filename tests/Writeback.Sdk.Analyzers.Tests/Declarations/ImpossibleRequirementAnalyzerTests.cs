using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.ImpossibleRequirementAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class ImpossibleRequirementAnalyzerTests
{
    [Fact]
    public Task A_chain_of_requirements_is_fine()
        => Verify.SilentAsync(Check("A", "C1", "[Requires<B>, Requires<C>]") + Check("B", "C2", "[Requires<C>]") + Check("C", "C3"));

    [Fact]
    public Task A_check_that_requires_itself_is_reported()
        => Verify.ReportedAsync(Check("A", "C1", "[{|#0:Requires<A>|}]"), Verify.Message("Check 'A' requires itself"));

    [Theory]
    [InlineData("string", "String")]
    [InlineData("Other", "Other")]
    public Task What_is_no_check_cannot_be_required(string type, string shown)
        => Verify.ReportedAsync(
            Check("A", "C1", $"[{{|#0:Requires<{type}>|}}]") + "public sealed class Other;",
            Verify.Message($"Check 'A' requires '{shown}', which is no check"));

    [Fact]
    public Task A_circle_is_reported_at_each_of_its_checks_and_names_the_path()
        => Verify.ReportedAsync(
            Check("A", "C1", "[{|#0:Requires<B>|}]") + Check("B", "C2", "[Requires<D>, {|#1:Requires<C>|}]") + Check("C", "C3", "[{|#2:Requires<A>|}]") + Check("D", "C4")
                + Check("Outside", "C5", "[Requires<A>]"),
            Verify.Message("Check 'A' requires itself: A → B → C → A"),
            Verify.Message("Check 'B' requires itself: B → C → A → B", mark: 1),
            Verify.Message("Check 'C' requires itself: C → A → B → C", mark: 2));

    [Fact]
    public Task A_check_of_a_pack_that_is_not_included_is_reported_and_the_pack_named()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Check("A", "C1", "[{|#0:Requires<Lib.LibIsSeen>|}]") + Pack(""),
            Verify.Message("Check 'A' requires 'LibIsSeen' of pack Pack, which pack MyPack does not include"));

    [Fact]
    public Task Where_an_assembly_shows_no_pack_it_is_named_itself()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes.Replace("public static partial class Pack", "internal static partial class Pack", StringComparison.Ordinal),
            Check("A", "C1", "[{|#0:Requires<Lib.LibIsSeen>|}]") + Pack(""),
            Verify.Message("Check 'A' requires 'LibIsSeen' of assembly Lib, which pack MyPack does not include"));

    [Fact]
    public Task A_check_of_an_included_pack_is_fine()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes, Check("A", "C1", "[Requires<Lib.LibIsSeen>]") + Pack(", Includes = [typeof(Lib.Pack)]"));

    [Fact]
    public Task A_check_of_a_pack_that_an_included_one_includes_is_fine()
        => Verify.ReportedWithLibrariesAsync(
            [("Lib", Library.ChecksAndProbes), ("Outer", Library.Outer)],
            Check("A", "C1", "[Requires<Lib.LibIsSeen>]") + Pack(", Includes = [typeof(Outer.OuterPack)]"));

    [Fact]
    public Task Each_pack_is_looked_at_for_itself()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Check("A", "C1", "[{|#0:Requires<Lib.LibIsSeen>|}]") + Pack(", Includes = [typeof(Lib.Pack)]") + "[CheckPack(\"Small\")] public static partial class Small;",
            Verify.Message("Check 'A' requires 'LibIsSeen' of pack Pack, which pack Small does not include"));

    [Fact]
    public Task A_library_without_a_pack_leaves_it_to_others()
        => Verify.ReportedWithLibraryAsync(Library.ChecksAndProbes, Check("A", "C1", "[Requires<Lib.LibIsSeen>]"));

    [Fact]
    public Task A_pragma_silences_it_while_it_is_typed_and_at_the_end()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            "#pragma warning disable WBSDK0009\n" + Check("A", "C1", "[Requires<A>, Requires<Lib.LibIsSeen>]") + Pack(""));

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(Check("A", "C1", "[Requires<A>]"), "dotnet_diagnostic.WBSDK0009.severity = none");

    private static string Pack(string arguments) => $"[CheckPack(\"Mine\"{arguments})] public static partial class MyPack;\n";

    private static string Check(string name, string id, string requires = "") => $$"""
        {{(id == "C1" ? "using Writeback.Sdk;" : "")}}

        [Check("{{id}}", "Title")]
        {{requires}}
        public sealed partial class {{name}}
        {
            public Finding Evaluate() => null!;
        }

        """;
}
