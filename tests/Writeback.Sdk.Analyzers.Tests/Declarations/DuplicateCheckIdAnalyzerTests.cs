using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.DuplicateCheckIdAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class DuplicateCheckIdAnalyzerTests
{
    [Fact]
    public Task Different_ids_are_fine()
        => Verify.SilentAsync(Check("First", "\"C1\"") + Check("Second", "\"C2\"") + Check("Third", "\"C10\""));

    [Fact]
    public Task Both_are_reported_and_each_names_the_other()
        => Verify.ReportedAsync(
            Check("First", "{|#0:\"C1\"|}") + Check("Second", "{|#1:\"c1\"|}"),
            Verify.Message("'First' and 'Second' share the id C1; ids are for life, so give the newer one another"),
            Verify.Message("'Second' and 'First' share the id c1; ids are for life, so give the newer one another", mark: 1));

    [Fact]
    public Task An_empty_id_is_the_concern_of_another_rule()
        => Verify.ReportedAsync(Check("First", "\"\"") + Check("Second", "\"\""));

    [Fact]
    public Task An_id_of_an_included_pack_is_taken()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Check("Mine", "{|#0:\"LIB1\"|}") + "[Writeback.Sdk.CheckPack(\"Mine\", Includes = [typeof(Lib.Pack)])] public static partial class Pack;",
            Verify.Message("'Mine' and 'LibIsSeen' share the id LIB1; ids are for life, so give the newer one another"));

    [Fact]
    public Task An_id_of_an_assembly_that_is_only_referenced_is_free()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Check("Mine", "\"LIB1\"") + "[Writeback.Sdk.CheckPack(\"Mine\")] public static partial class Pack;");

    private static string Check(string name, string id) => $$"""

        [Writeback.Sdk.Check({{id}}, "Title")]
        public sealed partial class {{name}}
        {
            public Writeback.Sdk.Finding Evaluate() => null!;
        }

        """;
}
