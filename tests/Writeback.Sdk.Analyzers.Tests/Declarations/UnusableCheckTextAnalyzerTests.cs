using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnusableCheckTextAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class UnusableCheckTextAnalyzerTests
{
    [Theory]
    [InlineData("\"C1\", \"Title\"")]
    [InlineData("\"C1\", \"A title, with a comma\", Category = \"End to end\"")]
    [InlineData("\"C1\", \"Title\", Category = null!, Tags = null!")]
    [InlineData("\"C1\", \"Title\", Tags = []")]
    [InlineData("\"C1\", \"Title\", Tags = [\"network\", \"domain controller\"]")]
    public Task What_can_be_typed_and_read_is_fine(string arguments) => Verify.SilentAsync(Check(arguments));

    [Theory]
    [InlineData("null!", "it is null")]
    [InlineData("\"\"", "it is empty")]
    [InlineData("\" \\t\"", "it is nothing but white space")]
    public Task A_title_that_says_nothing_is_reported(string title, string fault)
        => Verify.ReportedAsync(Check($"\"C1\", {{|#0:{title}|}}"), Message("title", fault));

    [Theory]
    [InlineData("\"\"", "it is empty")]
    [InlineData("IsSeen.Blank", "it is nothing but white space")]
    [InlineData("\"To, fro\"", "\"To, fro\" contains a comma, and commas separate what is selected")]
    [InlineData("\"To\\tfro\"", "\"To\uFFFDfro\" contains a tab, a line break or another control character")]
    public Task A_category_that_nobody_can_select_by_is_reported(string category, string fault)
        => Verify.ReportedAsync(Check($"\"C1\", \"Title\", Category = {{|#0:{category}|}}"), Message("category", fault));

    [Theory]
    [InlineData("null!", "it is null")]
    [InlineData("\"\"", "it is empty")]
    [InlineData("IsSeen.Blank", "it is nothing but white space")]
    [InlineData("\"a,b\"", "\"a,b\" contains a comma, and commas separate tags")]
    [InlineData("\"a\\tb\"", "\"a\uFFFDb\" contains a tab, a line break or another control character")]
    [InlineData("\"a\\nb\"", "\"a\uFFFDb\" contains a tab, a line break or another control character")]
    public Task A_tag_that_nobody_can_select_by_is_reported(string tag, string fault)
        => Verify.ReportedAsync(Check($"\"C1\", \"Title\", Tags = [\"fine\", {{|#0:{tag}|}}]"), Message("tag", fault));

    [Theory]
    [InlineData("new[] { \"fine\", [|\"a,b\"|] }")]
    [InlineData("new string[] { \"fine\", [|\"a,b\"|] }")]
    [InlineData("new string[2] { \"fine\", [|\"a,b\"|] }")]
    public Task However_the_list_is_written_the_tag_is_found(string tags) => Verify.ReportedAsync(Check($"\"C1\", \"Title\", Tags = {tags}"));

    [Fact]
    public Task Each_fault_is_reported_for_itself()
        => Verify.ReportedAsync(Check("\"C1\", [|\"\"|], Category = [|\"\"|], Tags = [[|\"\"|], \"fine\", [|\",\"|]]"));

    [Fact]
    public Task Arguments_in_another_order_are_found()
        => Verify.ReportedAsync(Check("title: [|\"\"|], id: \"C1\""));

    [Theory]
    [InlineData("\"C1\"")]
    [InlineData("\"C1\", Missing, Category = Missing, Tags = [Missing]")]
    [InlineData("\"C1\", 5, Category = 5, Tags = 5")]
    public Task What_the_compiler_refuses_is_its_own_concern(string arguments) => Verify.ReportedAsync(Check(arguments));

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0018\n" + Check("\"C1\", \"\""));

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(Check("\"C1\", \"\""), "dotnet_diagnostic.WBSDK0018.severity = none");

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Message(string what, string fault)
        => Verify.Message($"The {what} of check 'IsSeen' cannot be used: {fault}");

    private static string Check(string arguments) => $$"""
        using Writeback.Sdk;

        [Check({{arguments}})]
        public sealed partial class IsSeen
        {
            public const string Blank = " \t";

            public Finding Evaluate() => null!;
        }
        """;
}
