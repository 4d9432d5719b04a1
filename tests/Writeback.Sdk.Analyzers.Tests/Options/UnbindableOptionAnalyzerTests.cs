using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnbindableOptionAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Options;

public sealed class UnbindableOptionAnalyzerTests
{
    [Theory]
    [InlineData("string Text { get; init; } = \"\";")]
    [InlineData("string? Text { get; init; }")]
    [InlineData("bool Flag { get; init; } = true;")]
    [InlineData("int Count { get; set; }")]
    [InlineData("System.DayOfWeek Day { get; init; }")]
    [InlineData("TimeSpan Time { get; init; } = TimeSpan.FromSeconds(1);")]
    [InlineData("Level Level { get; init; } = new();")]
    [InlineData("System.Net.IPAddress? Address { get; init; }")]
    [InlineData("int? Count { get; init; }")]
    [InlineData("bool? Flag { get; init; }")]
    [InlineData("System.DayOfWeek? Day { get; init; }")]
    [InlineData("IReadOnlyList<string> Names { get; init; } = [];")]
    [InlineData("IReadOnlyList<System.DayOfWeek>? Days { get; init; }")]
    [InlineData("IReadOnlyList<Guid> Ids { get; init; } = [];")]
    [InlineData("IReadOnlyList<int?> Counts { get; init; } = [];")]
    [InlineData("IReadOnlyList<System.DayOfWeek?>? Days { get; init; }")]
    [InlineData("IReadOnlyList<string?> Names { get; init; } = [];")]
    [InlineData("IReadOnlyList<System.Net.IPAddress?> Addresses { get; init; } = [];")]
    [InlineData("object Computed => this;")]
    [InlineData("object Kept { get; } = new();")]
    [InlineData("object Own { get; private set; } = new();")]
    [InlineData("static object Shared { get; set; } = new();")]
    [InlineData("object this[int index] { get => this; set { } }")]
    public Task What_a_text_can_be_turned_into_is_fine(string property)
        => Verify.SilentAsync(Options("public sealed record SeeOptions", "public " + property));

    [Theory]
    [InlineData("public sealed record SeeOptions(int Count = 1, string Text = \"\")")]
    [InlineData("internal record SeeOptions : BaseOptions")]
    public Task What_new_can_make_is_fine(string declaration)
        => Verify.SilentAsync(Options(declaration, "public bool Flag { get; init; }") + "public record BaseOptions { public int Size { get; init; } }");

    [Theory]
    [InlineData("public sealed class {|#0:SeeOptions|}", "they are no record class, of which a copy with other values could be made")]
    [InlineData("public abstract record {|#0:SeeOptions|}", "they are abstract")]
    [InlineData("public sealed record {|#0:SeeOptions|}<T>", "they are generic")]
    [InlineData("file sealed record {|#0:SeeOptions|}", "their record is visible only where it is declared")]
    [InlineData("public sealed record {|#0:SeeOptions|}(int Count)", "'new SeeOptions()' has to make them; give each parameter of the constructor a default")]
    [InlineData("public sealed record {|#0:SeeOptions|}(int Count, int Size = 1)", "'new SeeOptions()' has to make them; give each parameter of the constructor a default")]
    public Task What_generated_code_cannot_make_is_reported_at_its_name(string declaration, string reason)
        => Verify.ReportedAsync(Options(declaration, ""), Verify.Message($"The options 'SeeOptions' cannot be bound: {reason}"));

    [Fact]
    public Task A_private_constructor_makes_nothing()
        => Verify.ReportedAsync(
            Options("public sealed record {|#0:SeeOptions|}", "private SeeOptions() { }"),
            Verify.Message("The options 'SeeOptions' cannot be bound: 'new SeeOptions()' has to make them; give each parameter of the constructor a default"));

    [Fact]
    public Task A_private_record_is_seen_by_nobody()
        => Verify.ReportedAsync(
            "public static class Outer { [Writeback.Sdk.CheckOptions] private sealed record {|#0:SeeOptions|}; }",
            Verify.Message("The options 'SeeOptions' cannot be bound: their record is visible only where it is declared"));

    [Theory]
    [InlineData("object {|#0:Value|} { get; init; } = new();", "object")]
    [InlineData("Uri? {|#0:Value|} { get; init; }", "Uri?")]
    [InlineData("string[] {|#0:Value|} { get; init; } = [];", "string[]")]
    [InlineData("List<string> {|#0:Value|} { get; init; } = [];", "List<string>")]
    [InlineData("IReadOnlyList<Uri> {|#0:Value|} { get; init; } = [];", "IReadOnlyList<Uri>")]
    [InlineData("IReadOnlyList<Uri?> {|#0:Value|} { get; init; } = [];", "IReadOnlyList<Uri?>")]
    [InlineData("IReadOnlyList<Other?> {|#0:Value|} { get; init; } = [];", "IReadOnlyList<Other?>")]
    [InlineData("IReadOnlyList<IReadOnlyList<int>> {|#0:Value|} { get; init; } = [];", "IReadOnlyList<IReadOnlyList<int>>")]
    [InlineData("(int, int) {|#0:Value|} { get; init; }", "(int, int)")]
    [InlineData("Other {|#0:Value|} { get; init; }", "Other")]
    public Task A_type_that_no_text_can_be_turned_into_is_reported_at_the_property(string property, string type)
        => Verify.ReportedAsync(Options("public sealed record SeeOptions", "public " + property), Unbindable(type));

    [Fact]
    public Task A_positional_property_is_reported_at_its_parameter()
        => Verify.ReportedAsync(Options("public sealed record SeeOptions(Uri? {|#0:Value|} = null)", ""), Unbindable("Uri?"));

    [Fact]
    public Task An_inherited_property_is_reported_where_it_is_declared()
        => Verify.ReportedAsync(
            Options("public sealed record SeeOptions : BaseOptions", "") + "public record BaseOptions { public Uri? {|#0:Value|} { get; init; } }", Unbindable("Uri?"));

    [Theory]
    [InlineData("required int {|#0:Count|} { get; init; }", "'Count' is required, but options that nobody has set have to hold as well; give it a default")]
    [InlineData("required int {|#0:Count|};", "the field 'Count' is required, and no option")]
    public Task What_is_required_is_reported(string member, string reason)
        => Verify.ReportedAsync(Options("public sealed record SeeOptions", "public " + member), Verify.Message($"The options 'SeeOptions' cannot be bound: {reason}"));

    [Theory]
    [InlineData("Range(1, 2)")]
    [InlineData("StringLength(2)")]
    [InlineData("RegularExpression(\".*\")")]
    [InlineData("Required")]
    [InlineData("AllowedValues(\"1\")")]
    public Task Validation_without_reflection_is_fine(string attribute)
        => Verify.SilentAsync(Options("public sealed record SeeOptions", $"[{attribute}] public string Value {{ get; init; }} = \"1\";"));

    [Theory]
    [InlineData("MinLength(1)", "MinLength")]
    [InlineData("MaxLength(1)", "MaxLength")]
    [InlineData("Length(1, 2)", "Length")]
    [InlineData("Compare(\"Other\")", "Compare")]
    [InlineData("Range(typeof(int), \"1\", \"2\")", "Range")]
    [InlineData("Longer", "Longer")]
    public Task Validation_by_reflection_is_reported(string attribute, string name)
        => Verify.ReportedAsync(
            Options("public sealed record SeeOptions", $"[{attribute}] public string {{|#0:Value|}} {{ get; init; }} = \"1\";")
                + """
                public sealed class LongerAttribute : MinLengthAttribute
                {
                    [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode("It reads a property.")]
                    public LongerAttribute() : base(2) { }
                }
                """,
            Reflects(name));

    [Theory]
    [InlineData("[MinLength(1)] string {|#0:Value|} = \"1\"")]
    [InlineData("[property: MinLength(1)] string {|#0:Value|} = \"1\"")]
    public Task Validation_of_a_parameter_is_looked_at_too(string parameter)
        => Verify.ReportedAsync(Options($"public sealed record SeeOptions({parameter})", ""), Reflects("MinLength"));

    [Theory]
    [InlineData("[Each] SeeOptions {|#0:options|}", "'options' takes them with [Each], but a check has one set of options; write 'SeeOptions options'")]
    [InlineData("Observation<SeeOptions> {|#0:options|}", "'options' takes them as Observation<SeeOptions>, but a check has one set of options; write 'SeeOptions options'")]
    [InlineData("IReadOnlyList<SeeOptions> {|#0:options|}", "'options' takes them as IReadOnlyList<SeeOptions>, but a check has one set of options; write 'SeeOptions options'")]
    public Task Taking_them_like_evidence_is_reported(string parameter, string reason)
        => Verify.ReportedAsync(Options("public sealed record SeeOptions", "", parameter), Verify.Message($"The options 'SeeOptions' cannot be bound: {reason}"));

    [Fact]
    public Task A_probe_takes_none()
        => Verify.ReportedAsync(
            Options("public sealed record SeeOptions", "") + """
            [Probe]
            public sealed class SeenProbe
            {
                public System.Threading.Tasks.Task<Seen> ObserveAsync(SeeOptions {|#0:options|}) => null!;
            }

            [Evidence]
            public sealed record Seen;
            """,
            Verify.Message("The options 'SeeOptions' cannot be bound: 'SeenProbe' is a probe, and options are for checks; mark what a probe is told with [Input]"));

    [Fact]
    public Task Records_that_are_no_options_are_not_looked_at() => Verify.SilentAsync("public abstract record Other(object Value);");

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0014\n" + Options("public abstract record SeeOptions", ""));

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync("[Writeback.Sdk.CheckOptions] public abstract record SeeOptions;", "dotnet_diagnostic.WBSDK0014.severity = none");

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Unbindable(string type) => Verify.Message(
        $"The options 'SeeOptions' cannot be bound: 'Value' is of type {type}, which no text can be turned into; "
        + "take a string, a bool, an enum, an ISpanParsable<T> such as a number or a TimeSpan, or an IReadOnlyList of one of them");

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Reflects(string attribute) => Verify.Message(
        $"The options 'SeeOptions' cannot be bound: [{attribute}] on 'Value' reads values by reflection, which a trimmed program has not; "
        + "use [StringLength] or [RegularExpression], or implement IValidatableObject");

    private static string Options(string declaration, string member, string parameter = "SeeOptions options") => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using Writeback.Sdk;

        [CheckOptions]
        {{declaration}}
        {
            {{member}}
        }

        [Check("C1", "Title")]
        internal sealed partial class IsSeen
        {
            internal Finding? Evaluate({{parameter}}) => null;
        }

        public readonly record struct Other;

        public readonly record struct Level : ISpanParsable<Level>
        {
            public static Level Parse(string s, IFormatProvider? provider) => default;
            public static Level Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => default;
            public static bool TryParse(string? s, IFormatProvider? provider, out Level result) => throw new NotSupportedException();
            public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Level result) => throw new NotSupportedException();
        }

        """;
}
