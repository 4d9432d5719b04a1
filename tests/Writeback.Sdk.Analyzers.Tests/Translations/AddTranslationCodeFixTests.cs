using System.Text;
using Writeback.Sdk.CodeFixes;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.MissingTranslationAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Translations;

public sealed class AddTranslationCodeFixTests
{
    private const string Input = "[Writeback.Sdk.Input([|\"Open them.\"|])] public sealed record Eyes;";

    /// <summary>With the headers that editors of such files look for.</summary>
    private const string NewFile = """
        <?xml version="1.0" encoding="utf-8"?>
        <root>
          <resheader name="resmimetype">
            <value>text/microsoft-resx</value>
          </resheader>
          <resheader name="version">
            <value>2.0</value>
          </resheader>
          <resheader name="reader">
            <value>System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
          </resheader>
          <resheader name="writer">
            <value>System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
          </resheader>
          <data name="Eyes.HowToConfigure" xml:space="preserve">
            <value>Open them.</value>
            <comment>Not translated yet.</comment>
          </data>
        </root>

        """;

    private const string Category = "  <data name=\"Category.Sight\"><value>Sehen</value></data>\n";

    private static readonly string NewRow = Resx.NewRow("Eyes.HowToConfigure", "Open them.").Trim();

    [Fact]
    public Task A_row_goes_behind_the_nearest_one_that_precedes_it()
        => FixedAsync(
            Source("C1", title: "It is seen", pass: "Seen.", fail: "[|Not seen.|]", remedy: "Look."),
            Category + Resx.Row("C1.Seen", "Gesehen.") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin.") + Resx.Row("C1", "Wird gesehen"),
            Category + Resx.Row("C1.Seen", "Gesehen.") + Resx.NewRow("C1.NotSeen", "Not seen.") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin.") + Resx.Row("C1", "Wird gesehen"));

    [Fact]
    public Task A_row_that_none_precedes_goes_before_the_nearest_one_that_follows()
        => FixedAsync(
            Source("C1", title: "[|It is seen|]", pass: "[|Seen.|]", fail: "Not seen.", remedy: "Look."),
            Category + Resx.Row("C1.NotSeen", "Nicht gesehen.") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin."),
            Category + Resx.NewRow("C1", "It is seen") + Resx.NewRow("C1.Seen", "Seen.") + Resx.Row("C1.NotSeen", "Nicht gesehen.") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin."));

    [Fact]
    public Task All_rows_of_two_new_checks_go_to_the_end_in_order()
        => FixedAsync(
            Source("C1", title: "[|It is seen|]", pass: "[|Seen.|]", fail: "[|Not seen.|]", remedy: "[|Look.|]")
                + Source("C2", title: "[|It is seen|]", pass: "[|Seen.|]", fail: "[|Not seen.|]", remedy: "[|Look.|]"),
            Category,
            Category + NewRows("C1") + NewRows("C2"));

    [Fact]
    public Task The_first_row_of_a_file_goes_before_its_end()
        => FixedAsync(
            Source("C1", title: "[|It is seen|]", pass: "[|Seen.|]", fail: "[|Not seen.|]", remedy: "[|Look.|]", category: "[|Sight|]"),
            "  <!-- Nothing yet. -->\n",
            "  <!-- Nothing yet. -->\n" + NewRows("C1") + Resx.NewRow("Category.Sight", "Sight"));

    [Fact]
    public Task A_row_before_all_others_goes_before_them()
        => FixedAsync(
            Source("C1", title: "[|It is seen|]", pass: "Seen.", fail: "Not seen.", remedy: "Look."),
            Resx.Row("C1.Seen", "Gesehen.") + Resx.Row("C1.NotSeen", "Nicht gesehen.") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin.") + Category,
            Resx.NewRow("C1", "It is seen") + Resx.Row("C1.Seen", "Gesehen.") + Resx.Row("C1.NotSeen", "Nicht gesehen.") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin.") + Category);

    [Fact]
    public Task Categories_stay_together()
        => FixedAsync(
            Check("C1", "[|Hearing|]") + Check("C2", "Sight") + Check("C3", "Taste"),
            Rows("C1", "Category.Sight", "Category.Taste", "C2", "C3"),
            Rows("C1") + Resx.NewRow("Category.Hearing", "Hearing") + Rows("Category.Sight", "Category.Taste", "C2", "C3"));

    [Fact]
    public Task Line_ends_and_indentation_are_those_of_the_file()
        => FixedAsync(
            Source("C1", title: "It is seen", pass: "[|Seen.|]", fail: "Not seen.", remedy: "Look."),
            Own(Category + Resx.Row("C1", "Wird gesehen") + Resx.Row("C1.NotSeen", "Nicht gesehen.") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin.")),
            Own(Category + Resx.Row("C1", "Wird gesehen") + Resx.NewRow("C1.Seen", "Seen.") + Resx.Row("C1.NotSeen", "Nicht gesehen.") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin.")));

    [Fact]
    public Task What_means_something_to_XML_is_escaped()
        => FixedAsync(
            Check("C1", "[|R&D <1>|]"),
            Rows("C1"),
            Rows("C1") + "  <data name=\"Category.R&amp;D &lt;1&gt;\" xml:space=\"preserve\">\n    <value>R&amp;D &lt;1&gt;</value>\n    <comment>Not translated yet.</comment>\n  </data>\n");

    [Fact]
    public Task What_XML_cannot_hold_is_replaced()
        => FixedAsync(
            Source("C1", title: "[|Seen \\a \\uD83D\\uDE00|]", pass: "Seen.", fail: "Not seen.", remedy: "Look."),
            Category + Resx.Row("C1.Seen", "Ja") + Resx.Row("C1.NotSeen", "Nein") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin."),
            Category + Resx.NewRow("C1", "Seen \uFFFD \uD83D\uDE00") + Resx.Row("C1.Seen", "Ja") + Resx.Row("C1.NotSeen", "Nein") + Resx.Row("C1.NotSeen.Remedy", "Sieh hin."));

    [Fact]
    public Task The_encoding_is_that_of_the_file()
        => Verify.FixedFileAsync<AddTranslationCodeFix>(Input, Resx.German, Resx.File(), Resx.File((NewRow, null)), Encoding.Unicode);

    [Fact]
    public Task A_bracket_in_a_key_ends_no_tag()
        => FixedAsync(
            Check("C1", "1 > 0") + Check("C2", "[|2 > 0|]"),
            Rows("C1", "C2") + "  <data name='Category.1 > 0'><value>Ja</value></data>\n",
            Rows("C1", "C2") + "  <data name='Category.1 > 0'><value>Ja</value></data>\n" + Resx.NewRow("Category.2 &gt; 0", "2 &gt; 0"));

    [Fact]
    public Task Each_language_that_lacks_the_row_gets_it_and_a_file_where_it_has_none()
        => Verify.FixedFilesAsync<AddTranslationCodeFix>(
            Input,
            [(Resx.German, Resx.File()), ("Messages.he.resx", Resx.File(("Old", "1"))), Resx.Languages("fr")],
            (Resx.German, Resx.File((NewRow, null))),
            ("Messages.he.resx", Resx.File(("Old", "1"), (NewRow, null))),
            (Resx.French, NewFile));

    [Fact]
    public Task The_first_language_of_a_project_gets_a_file()
        => Verify.FixedFilesAsync<AddTranslationCodeFix>(Input, [Resx.Languages("fr")], (Resx.French, NewFile));

    [Fact]
    public Task A_new_file_has_the_line_ends_of_the_others()
        => Verify.FixedFilesAsync<AddTranslationCodeFix>(
            Input,
            [(Resx.German, "<root>\r\n" + Resx.Row("Eyes.HowToConfigure", "Öffne sie.") + "</root>"), Resx.Languages("fr")],
            (Resx.German, "<root>\r\n" + Resx.Row("Eyes.HowToConfigure", "Öffne sie.") + "</root>"),
            (Resx.French, NewFile.ReplaceLineEndings("\r\n")));

    [Theory]
    [InlineData("")]
    [InlineData("<root>")]
    [InlineData("<root><data></root>")]
    public Task In_a_file_that_is_no_XML_there_is_no_fix(string file)
        => Verify.UnfixedAsync<AddTranslationCodeFix>(Input, (Resx.German, file));

    private static Task FixedAsync(string source, string rows, string fixedRows)
        => Verify.FixedFileAsync<AddTranslationCodeFix>(Marked(source), Resx.German, File(rows), File(fixedRows));

    private static string File(string rows) => rows.Contains('\r', StringComparison.Ordinal) ? "<root>\r\n" + rows + "</root>\r\n" : "<root>\n" + rows + "</root>\n";

    /// <summary>As another editor would write it.</summary>
    private static string Own(string rows) => rows.Replace("    ", "\t\t", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal).ReplaceLineEndings("\r\n");

    private static string Rows(params string[] keys) => string.Concat(keys.Select(key => Resx.Row(key, "Text")));

    private static string NewRows(string id)
        => Resx.NewRow(id, "It is seen") + Resx.NewRow(id + ".Seen", "Seen.") + Resx.NewRow(id + ".NotSeen", "Not seen.") + Resx.NewRow(id + ".NotSeen.Remedy", "Look.");

    /// <summary>Quotes belong inside the marks: the whole argument is reported.</summary>
    private static string Marked(string source)
        => source.Replace("\"[|", "[|\"", StringComparison.Ordinal).Replace("|]\"", "\"|]", StringComparison.Ordinal);

    private static string Check(string id, string category) => $$"""

        [Writeback.Sdk.Check("{{id}}", "Title", Category = "{{category}}")]
        public sealed partial class {{id}}IsSeen
        {
            public Writeback.Sdk.Finding Evaluate() => null!;
        }

        """;

    private static string Source(string id, string title, string pass, string fail, string remedy, string category = "Sight") => $$"""

        [Writeback.Sdk.Check("{{id}}", "{{title}}", Category = "{{category}}")]
        public sealed partial class {{id}}IsSeen
        {
            public Writeback.Sdk.Finding Evaluate() => Seen() ?? NotSeen();

            [Writeback.Sdk.Pass("{{pass}}")]
            private static partial Writeback.Sdk.Finding Seen();

            [Writeback.Sdk.Fail("{{fail}}", Remedy = "{{remedy}}")]
            private static partial Writeback.Sdk.Finding NotSeen();
        }

        """;
}
