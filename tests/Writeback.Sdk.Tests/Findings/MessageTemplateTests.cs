using System.Globalization;

namespace Writeback.Sdk.Tests;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("nothing to replace", "nothing to replace")]
    [InlineData("{value}", "42")]
    [InlineData("{value} and {value}", "42 and 42")]
    [InlineData("{value:D5}", "00042")]
    [InlineData("{{value}}", "{value}")]
    [InlineData("{{{value}}}", "{42}")]
    [InlineData("{unknown:N0} stays", "{unknown:N0} stays")]
    [InlineData("{never closed", "{never closed")]
    [InlineData("closed} only", "closed} only")]
    [InlineData("", "")]
    public void Placeholders_are_replaced_and_all_else_stays(string template, string expected)
        => Assert.Equal(expected, MessageTemplate.Format(template, ["value"], [42], CultureInfo.InvariantCulture));

    [Fact]
    public void A_placeholder_without_an_argument_stays_as_it_is_written()
        => Assert.Equal("1 {second}", MessageTemplate.Format("{first} {second}", ["first", "second"], [1], CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("en-US", "1,234.5")]
    [InlineData("de-DE", "1.234,5")]
    public void Numbers_follow_the_culture(string culture, string expected) => Assert.Equal(expected, Text(1234.5, "N1", culture));

    public static TheoryData<object?, string> Values => new()
    {
        { null, "-" },
        { "text", "text" },
        { true, "true" },
        { false, "false" },
        { CheckStatus.NotApplicable, "NotApplicable" },
        { new[] { "a", "b" }, "a, b" },
        { new object?[] { 1, null, new[] { 2, 3 } }, "1, -, 2, 3" },
        { Array.Empty<string>(), "" },
        { new Version(1, 2), "1.2" },
        { TimeSpan.FromMilliseconds(1.25), "1.3 ms" },
        { TimeSpan.FromSeconds(1.5), "1.5 s" },
        { TimeSpan.FromSeconds(90), "1 min 30 s" },
        { TimeSpan.FromMinutes(90), "1.5 h" },
        { TimeSpan.FromDays(3), "3 days" },
        { TimeSpan.FromSeconds(-2), "-2 s" },
        { new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), "2026-03-04 05:06 UTC" },
        { new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2)), "2026-03-04 03:06 UTC" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_are_written_for_people(object? value, string expected) => Assert.Equal(expected, Text(value, null, ""));

    public static TheoryData<object, string, string> ValuesByCulture => new()
    {
        { new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), "fi-FI", "4.3.2026 5.06 UTC" },
        { new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), "de-DE", "04.03.2026 05:06 UTC" },
        { TimeSpan.FromMilliseconds(1.25), "de-DE", "1,3 ms" },
        { TimeSpan.FromSeconds(1), "he", "שנייה אחת" },
        { TimeSpan.FromSeconds(1.5), "he", "1.5 שניות" },
        { TimeSpan.FromMinutes(2), "he-IL", "שתי דקות" },
        { TimeSpan.FromHours(2), "he", "שעתיים" },
        { TimeSpan.FromDays(30), "he", "30 ימים" },
    };

    [Theory]
    [MemberData(nameof(ValuesByCulture))]
    public void Moments_and_durations_follow_the_culture(object value, string culture, string expected) => Assert.Equal(expected, Text(value, null, culture));

    [Theory]
    [InlineData(1, "one seat")]
    [InlineData(2, "two seats")]
    [InlineData(0, "0 seats")]
    [InlineData(1234.5, "1,234.5 seats")]
    public void A_number_chooses_its_words(object number, string expected)
        => Assert.Equal(expected, MessageTemplate.Format("{n:plural|1=one seat|2=two seats|# seats}", ["n"], [number], CultureInfo.InvariantCulture));

    [Fact]
    public void A_text_inside_a_text_is_in_the_language_of_the_whole()
    {
        var text = Texts.ReasonWithType(Texts.ReasonDenied, "X");

        Assert.Equal("the source refused access (X).", text.GetText(CultureInfo.InvariantCulture));
        Assert.Equal("המקור סירב לתת גישה (X).", text.GetText(CultureInfo.GetCultureInfo("he-IL")));
        Assert.StartsWith("[[thë šöûrçë", text.GetText(new CultureInfo("qps-ploc")), StringComparison.Ordinal);
        Assert.Equal(text, Texts.ReasonWithType(Texts.ReasonDenied, "X"));
        Assert.NotEqual(text, Texts.ReasonWithType(Texts.ReasonDenied, "Y"));
    }

    [Fact]
    public void A_format_applies_to_each_element_of_a_list() => Assert.Equal("01, 0A", Text(new[] { 1, 10 }, "X2", ""));

    [Fact]
    public void A_moment_and_a_duration_take_a_format()
    {
        Assert.Equal("2026", Text(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), "yyyy", ""));
        Assert.Equal("00:01:30", Text(TimeSpan.FromSeconds(90), "c", ""));
    }

    [Fact]
    public void A_finding_renders_message_and_remedy_with_the_same_arguments()
    {
        var finding = new FindingMessage("Full", CheckStatus.Fail, "{free} MiB left.", "Free more than {free} MiB.", ["free"]).Create([5]);

        Assert.Equal("5 MiB left.", finding.ToString());
        Assert.Equal("Free more than 5 MiB.", finding.GetRemedy(CultureInfo.InvariantCulture));
        Assert.Null(TestPack.Finding(CheckStatus.Pass).GetRemedy(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Findings_without_arguments_are_shared()
    {
        var message = new FindingMessage("Well", CheckStatus.Pass, "All is well.");

        Assert.Same(message.Create(), message.Create());
    }

    private static string Text(object? value, string? format, string culture) => MessageTemplate.ToText(value, format, CultureInfo.GetCultureInfo(culture));

    [Theory]
    [InlineData("{n:plural|1=One seat was|# seats were} taken since {day:yyyy-MM-dd} by {name}.", "{n} seats were taken since {day} by {name}.")]
    [InlineData("{n:plural|1=it|all}: {{literal}}", "all: {{literal}}")]
    [InlineData("An { that nobody closes", "An { that nobody closes")]
    public void A_catalogue_shows_the_general_form(string template, string expected) => Assert.Equal(expected, MessageTemplate.Outline(template));
}
