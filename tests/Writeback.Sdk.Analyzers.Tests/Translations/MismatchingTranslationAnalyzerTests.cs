using Microsoft.CodeAnalysis.Testing;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.MismatchingTranslationAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Translations;

public sealed class MismatchingTranslationAnalyzerTests
{
    private const string Source = """
        using Writeback.Sdk;

        [Check("C1", "It is {seen}", Category = "Sight")]
        public sealed partial class IsSeen
        {
            public Finding Evaluate() => Seen(1, "it");

            [Warn("{count:N0} times.", Remedy = "Look at {name}.")]
            private static partial Finding Seen(int count, string name);
        }
        """;

    [Theory]
    [InlineData("{count} mal.")]
    [InlineData("{count:X} mal {count}.")]
    [InlineData("{name} {{wird}} {count} mal gesehen.")]
    [InlineData("")]
    public Task The_values_of_the_text_may_stand_anywhere(string translation)
        => Verify.SilentAsync(Source, (Resx.German, Resx.File(("C1.Seen", translation))));

    [Fact]
    public Task What_is_no_template_has_no_placeholders()
        => Verify.SilentAsync(Source, (Resx.German, Resx.File(("C1", "Es ist {egal}"), ("C1.Nothing", "{egal}"))), ("Strings.de.resx", Resx.File(("C1.Seen", "{egal}"))));

    [Theory]
    [InlineData("{cuont} mal.", "has the placeholder '{cuont}', but the message has no such value: is '{count}' meant?")]
    [InlineData("{count} {anything}.", "has the placeholder '{anything}', but the message has no such value")]
    [InlineData("Oft.", "lacks the placeholder '{count}', which the message has")]
    [InlineData("{{count}} mal.", "lacks the placeholder '{count}', which the message has")]
    [InlineData("{count} mal}.", "has a '}' without a partner: write '}}' for the character itself")]
    public Task A_mismatch_is_reported_at_the_row(string translation, string fault)
        => Verify.ReportedAsync(
            Source,
            [(Resx.German, Resx.File(("C1", "Ja"), (Marked("C1.Seen") + $"<value>{translation}</value></data>", null)))],
            Message("C1.Seen", fault));

    [Fact]
    public Task A_remedy_is_looked_at_for_itself()
        => Verify.ReportedAsync(
            Source,
            [(Resx.German, Resx.File((Marked("C1.Seen.Remedy") + "<value>{count}</value></data>", null)))],
            Message("C1.Seen.Remedy", "lacks the placeholder '{name}', which the remedy has"));

    [Fact]
    public Task Each_mistake_and_each_language_is_reported()
        => Verify.ReportedAsync(
            Source,
            [
                (Resx.German, Resx.File((Marked("C1.Seen") + "<value>{x}</value></data>", null))),
                (Resx.French, Resx.File(("{|#1:<data name=\"C1.Seen\">|}<value>{count} {Name}</value></data>", null))),
            ],
            Message("C1.Seen", "has the placeholder '{x}', but the message has no such value"),
            Message("C1.Seen", "lacks the placeholder '{count}', which the message has"),
            Verify.Message("The translation of C1.Seen to fr has the placeholder '{Name}', but the message has no such value: is '{name}' meant?", 1));

    [Fact]
    public Task Line_ends_that_XML_does_not_know_do_not_move_the_place()
        => Verify.ReportedAsync(
            Source,
            [(Resx.German, Resx.File(("C1", "Ein\u2028Satz\u0085mehr"), (Marked("C1.Seen") + "<value>Oft.</value></data>", null)).Replace("\n", "\r\n", StringComparison.Ordinal))],
            Message("C1.Seen", "lacks the placeholder '{count}', which the message has"));

    [Fact]
    public Task Rows_before_a_fault_of_the_file_are_looked_at()
        => Verify.ReportedAsync(
            Source,
            [(Resx.German, $"<root>{Marked("C1.Seen")}<value>Oft.</value></data><dat")],
            Message("C1.Seen", "lacks the placeholder '{count}', which the message has"));

    private static string Marked(string key) => $"{{|#0:<data name=\"{key}\">|}}";

    private static DiagnosticResult Message(string key, string fault) => Verify.Message($"The translation of {key} to de {fault}");
}
