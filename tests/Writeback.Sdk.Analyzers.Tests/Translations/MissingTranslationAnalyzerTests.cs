using Microsoft.CodeAnalysis.Testing;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.MissingTranslationAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Translations;

public sealed class MissingTranslationAnalyzerTests
{
    private static readonly (string Key, string? Text)[] All =
    [
        ("C1", "Titel"),
        ("C1.Seen", "Gesehen: {count}"),
        ("C1.NotSeen", "Nichts gesehen."),
        ("C1.NotSeen.Remedy", "Sieh hin."),
        ("Category.Sight", "Sehen"),
        ("Eyes.HowToConfigure", "Öffne sie."),
    ];

    [Fact]
    public Task A_project_without_languages_is_not_looked_at()
        => Verify.SilentAsync(Source(), ("Strings.de.resx", Resx.File()), ("Messages.resx", Resx.File()), ("Messages.de.txt", ""));

    [Fact]
    public Task A_project_that_has_all_texts_is_fine()
        => Verify.SilentAsync(Source(), (Resx.German, Resx.File(All)), Resx.Languages("de"));

    [Fact]
    public Task Each_text_that_a_language_lacks_is_reported_where_it_is_declared()
        => Verify.ReportedAsync(
            """
            using Writeback.Sdk;

            [Input({|#5:"Open them."|})]
            public sealed record Eyes;

            [Check("C1", {|#0:"It is seen"|}, Category = {|#4:"Sight"|})]
            public sealed partial class IsSeen
            {
                public Finding Evaluate(Eyes eyes) => Seen(1) ?? NotSeen();

                [Pass({|#1:"{count} seen."|})]
                private static partial Finding Seen(int count);

                [Fail({|#2:"Nothing seen."|}, Remedy = {|#3:"Look."|})]
                private static partial Finding NotSeen();
            }
            """,
            [(Resx.German, Resx.File())],
            Missing("title", "C1", 0),
            Missing("message", "C1.Seen", 1),
            Missing("message", "C1.NotSeen", 2),
            Missing("remedy", "C1.NotSeen.Remedy", 3),
            Missing("category", "Category.Sight", 4),
            Missing("instruction", "Eyes.HowToConfigure", 5));

    [Theory]
    [InlineData("fr")]
    [InlineData("fr, de")]
    [InlineData("fr,nonsense!")]
    public Task All_languages_that_lack_a_text_are_named_at_once(string languages)
        => Verify.ReportedAsync(
            Source("{|#0:\"It is seen\"|}"),
            [(Resx.German, Resx.File(All[1..])), ("Messages.he.resx", Resx.File(All[1..])), (Resx.French, Resx.File(All[1..])), Resx.Languages(languages)],
            Verify.Message("The title C1 is not translated to de, fr, he; add its row to Messages.de.resx, Messages.fr.resx, Messages.he.resx"));

    [Fact]
    public Task A_language_without_a_file_is_owed_as_well()
        => Verify.ReportedAsync(
            """
            [Writeback.Sdk.Input({|#0:"Open them."|})]
            public sealed record Eyes;
            """,
            [Resx.Languages("fr")],
            Verify.Message("The instruction Eyes.HowToConfigure is not translated to fr; add its row to Messages.fr.resx"));

    [Fact]
    public Task A_region_owes_nothing_where_its_language_is_spoken()
        => Verify.SilentAsync(Source(), (Resx.German, Resx.File(All)), ("Messages.de-AT.resx", Resx.File()));

    [Fact]
    public Task A_region_whose_language_is_not_spoken_owes_all()
        => Verify.ReportedAsync(
            Source("{|#0:\"It is seen\"|}"),
            [("Messages.de-AT.resx", Resx.File(All[1..]))],
            Verify.Message("The title C1 is not translated to de-AT; add its row to Messages.de-AT.resx"));

    [Fact]
    public Task Two_files_of_a_language_are_read_together()
        => Verify.SilentAsync(Source(), ("A/" + Resx.German, Resx.File(All[..2])), ("B/" + Resx.German, Resx.File(All[2..])));

    [Fact]
    public Task A_category_is_reported_at_the_first_check_that_is_in_it()
        => Verify.ReportedAsync(
            Check("C2", "Second") + Check("C1", "First", "{|#0:\"Sight\"|}"),
            [(Resx.German, Resx.File(("C1", "Eins"), ("C2", "Zwei")))],
            Missing("category", "Category.Sight", 0));

    [Fact]
    public Task The_category_that_nobody_names_is_reported_at_the_attribute()
        => Verify.ReportedAsync(
            """
            [{|#0:Writeback.Sdk.Check("C1", "Title")|}]
            public sealed partial class IsSeen
            {
                public Writeback.Sdk.Finding Evaluate() => null!;
            }
            """,
            [(Resx.German, Resx.File(("C1", "Eins")))],
            Missing("category", "Category.General", 0));

    [Fact]
    public Task A_row_without_a_text_is_not_missing()
        => Verify.SilentAsync(Source(), (Resx.German, Resx.File([("C1", ""), .. All[1..]])));

    [Fact]
    public Task Inputs_of_other_assemblies_are_theirs_to_translate()
        => Verify.SilentAsync("public static class Uses { public static Writeback.Sdk.RunStart? Start; }", (Resx.German, Resx.File()));

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0025\n" + Source(), [(Resx.German, Resx.File())]);

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(Source(), "dotnet_diagnostic.WBSDK0025.severity = none", (Resx.German, Resx.File()));

    private static DiagnosticResult Missing(string kind, string key, int mark)
        => Verify.Message($"The {kind} {key} is not translated to de; add its row to Messages.de.resx", mark);

    private static string Check(string id, string title, string category = "\"Sight\"") => $$"""

        [Writeback.Sdk.Check("{{id}}", "{{title}}", Category = {{category}})]
        public sealed partial class {{title}}IsSeen
        {
            public Writeback.Sdk.Finding Evaluate() => null!;
        }

        """;

    private static string Source(string title = "\"It is seen\"") => $$"""
        using Writeback.Sdk;

        [Input("Open them.")]
        public sealed record Eyes;

        [Check("C1", {{title}}, Category = "Sight")]
        public sealed partial class IsSeen
        {
            public Finding Evaluate(Eyes eyes) => Seen(1) ?? NotSeen();

            [Pass("{count} seen.")]
            private static partial Finding Seen(int count);

            [Fail("Nothing seen.", Remedy = "Look.")]
            private static partial Finding NotSeen();
        }
        """;
}
