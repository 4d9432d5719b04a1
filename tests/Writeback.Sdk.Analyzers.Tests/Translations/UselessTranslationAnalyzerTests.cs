using Microsoft.CodeAnalysis.Testing;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UselessTranslationAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Translations;

public sealed class UselessTranslationAnalyzerTests
{
    private const string Source = """
        using Writeback.Sdk;

        [Input("Open them.")]
        public sealed record Eyes;

        [Check("C1", "It is seen", Category = "Sight")]
        public sealed partial class IsSeen
        {
            public Finding Evaluate(Eyes eyes) => Seen() ?? NotSeen();

            [Pass("Seen.")]
            private static partial Finding Seen();

            [Fail("Nothing seen.", Remedy = "Look.")]
            private static partial Finding NotSeen();
        }
        """;

    [Fact]
    public Task Each_text_of_the_assembly_may_be_translated()
        => Verify.SilentAsync(
            Source,
            (Resx.German, Resx.File(("C1", "1"), ("C1.Seen", "2"), ("C1.NotSeen", "3"), ("C1.NotSeen.Remedy", "4"), ("Category.Sight", "5"), ("Eyes.HowToConfigure", "6"))),
            (Resx.French, Resx.File(("C1", "1"))));

    [Theory]
    [InlineData("Strings.de.resx")]
    [InlineData("MyMessages.de.resx")]
    [InlineData("Messages.resx")]
    [InlineData("Messages.de.xml")]
    public Task Other_files_are_not_looked_at(string name) => Verify.SilentAsync(Source, (name, Resx.File(("Anything", ""))));

    [Theory]
    [InlineData("C1.NotSene", "; is 'C1.NotSeen' meant?")]
    [InlineData("Category.Sigth", "; is 'Category.Sight' meant?")]
    [InlineData("eyes.HowToConfigure", "; is 'Eyes.HowToConfigure' meant?")]
    [InlineData("C2", "; is 'C1' meant?")]
    [InlineData("C1.Seen.Remedy", "")]
    [InlineData("Whatever it is", "")]
    public Task A_key_of_nothing_is_reported(string key, string hint)
        => Verify.ReportedAsync(
            Source,
            [(Resx.German, Resx.File(("C1", "Ja"), ($"{{|#0:<data name=\"{key}\">|}}<value>Nein</value></data>", null)))],
            Row(key, "no check, finding, remedy, category or input of this assembly has the key" + hint));

    [Fact]
    public Task A_key_that_comes_twice_is_reported_the_second_time()
        => Verify.ReportedAsync(
            Source,
            [(Resx.German, Resx.File(("C1", "Ja"), ("{|#0:<data name=\"C1\">|}<value>Doch</value></data>", null)))],
            Row("C1", "its key is also in line 2 of Messages.de.resx"));

    [Fact]
    public Task Files_of_one_language_are_read_together()
        => Verify.ReportedAsync(
            Source,
            [("A/Messages.de.resx", Resx.File(("C1", "Ja"))), ("B/Messages.DE.resx", Resx.File(("{|#0:<data name=\"C1\">|}<value>Doch</value></data>", null)))],
            Row("C1", "its key is also in line 2 of Messages.de.resx"));

    [Theory]
    [InlineData("<value></value>")]
    [InlineData("<value> </value>")]
    [InlineData("<comment>Later.</comment>")]
    [InlineData("")]
    public Task A_row_without_a_text_is_reported(string content)
        => Verify.ReportedAsync(
            Source,
            [(Resx.German, Resx.File(($"{{|#0:<data name=\"C1\">|}}{content}</data>", null)))],
            Row("C1", "its text is empty"));

    [Fact]
    public Task A_file_whose_name_says_no_language_is_reported_and_not_read()
        => Verify.ReportedAsync(
            Source,
            [("Messages.German.resx", "{|#0:<root>|}\n  <data name=\"C9\"><value>Nein</value></data>\n</root>\n")],
            Verify.Message("The file 'Messages.German.resx' translates nothing: its name says no culture, as Messages.de.resx does"));

    [Fact]
    public Task In_an_assembly_without_checks_all_rows_are_useless()
        => Verify.ReportedAsync(
            "",
            [(Resx.German, Resx.File(("{|#0:<data name=\"Hello\">|}<value>Hallo</value></data>", null)))],
            Row("Hello", "no check, finding, remedy, category or input of this assembly has the key"));

    private static DiagnosticResult Row(string key, string fault) => Verify.Message($"The row '{key}' translates nothing: {fault}");
}
