using Writeback.Sdk.CodeFixes;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnknownPlaceholderAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Messages;

public sealed class UnknownPlaceholderAnalyzerTests
{
    [Theory]
    [InlineData("\"{count} of {total:N0}.\"")]
    [InlineData("\"{{count}} of {{{total}}}.\"")]
    [InlineData("\"No braces.\"")]
    [InlineData("@\"{count} \"\"of\"\" {total}.\"")]
    [InlineData("Shared + \" of {total}\"")]
    public Task A_template_of_known_placeholders_is_fine(string template)
        => Verify.ReportedAsync(Check($"[Pass({template})] private static partial Finding Some(int count, int total);"));

    [Fact]
    public Task A_placeholder_without_a_parameter_is_reported_where_it_is_written()
        => Verify.ReportedAsync(
            Check("[Pass(\"{count} of {{|#0:weather|}:N0}.\")] private static partial Finding Some(int count);"),
            Verify.Message("The message of 'Some' has the placeholder '{weather}', but no parameter has this name"));

    [Fact]
    public Task The_remedy_has_the_same_placeholders()
        => Verify.ReportedAsync(
            Check("[Fail(\"{count}.\", Remedy = \"Remove {{|#0:cuont|}}.\")] private static partial Finding Some(int count);"),
            Verify.Message("The remedy of 'Some' has the placeholder '{cuont}', but no parameter has this name: is 'count' meant?"));

    [Fact]
    public Task Names_are_compared_with_their_case()
        => Verify.ReportedAsync(
            Check("[Pass(\"{{|#0:Count|}}.\")] private static partial Finding Some(int count);"),
            Verify.Message("The message of 'Some' has the placeholder '{Count}', but no parameter has this name: is 'count' meant?"));

    [Fact]
    public Task Numbers_are_no_placeholders()
        => Verify.ReportedAsync(Check("[Pass(\"{[|0|]}.\")] private static partial Finding Some(int count);"));

    [Fact]
    public Task A_placeholder_in_a_shared_text_is_reported_where_the_text_is_used()
        => Verify.ReportedAsync(Check("[Fail(\"It is.\", Remedy = [|Shared|])] private static partial Finding Some();"));

    [Fact]
    public Task Every_occurrence_is_reported()
        => Verify.ReportedAsync(Check("[Pass(\"{[|a|]} and \" + \"{[|a|]}\")] private static partial Finding Some();"));

    [Theory]
    [InlineData("{count", '{')]
    [InlineData("count}", '}')]
    [InlineData("{a {count}", '{')]
    [InlineData("{count}}", '}')]
    public Task A_brace_without_a_partner_is_reported(string template, char brace)
        => Verify.ReportedAsync(
            Check($$"""[Pass({|#0:"{{template}}"|})] private static partial Finding Some(int count);"""),
            Verify.Message($"The message of 'Some' has a '{brace}' without a partner: write '{brace}{brace}' for the character itself"));

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0020\n" + Check("[Pass(\"{a}\")] private static partial Finding Some();"));

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(Check("[Pass(\"{a}\")] private static partial Finding Some();"), "dotnet_diagnostic.WBSDK0020.severity = none");

    [Fact]
    public Task The_fix_names_the_nearest_parameter_everywhere()
        => Verify.FixedAsync<RenamePlaceholderCodeFix>(
            Check("""
                [Fail("{[|Count|]:N0} of {[|totel|]}.", Remedy = "Remove {[|cuont|]}.")]
                private static partial Finding Some(int count, int total);
                """),
            Check("""
                [Fail("{count:N0} of {total}.", Remedy = "Remove {count}.")]
                private static partial Finding Some(int count, int total);
                """));

    [Theory]
    [InlineData("\"{[|weather|]}\"", "int count")]
    [InlineData("\"{[|item1|]}\"", "int item2, int item3")]
    [InlineData("[|Shared|]", "int cound")]
    [InlineData("[|\"{\"|]", "int count")]
    public Task What_could_mean_several_things_is_not_fixed(string template, string parameters)
        => Verify.UnfixedAsync<RenamePlaceholderCodeFix>(Check($"[Pass({template})] private static partial Finding Some({parameters});"));

    private static string Check(string method)
        => $$"""
        using Writeback.Sdk;

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            private const string Shared = "{count}";

            public Finding? Evaluate() => null;

            {{method}}
        }
        """;
}
