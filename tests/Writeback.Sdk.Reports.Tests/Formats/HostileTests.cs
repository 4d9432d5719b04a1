using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Writeback.Sdk.Reports.Tests.Harbour;

namespace Writeback.Sdk.Reports.Tests.Formats;

/// <summary>
/// Hostile text in every place that evidence reaches: subjects, messages, remarks, labels, names of figures, reasons of suppressions. In
/// every format it is text and nothing else.
/// </summary>
public sealed partial class HostileTests
{
    public static TheoryData<string> Names => [.. Hostile.Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task HTML_takes_no_text_for_markup(string name)
    {
        var html = await RenderAsync(name, "html");

        // Whatever is in the text, the page has the same elements as with text that is not hostile.
        Assert.Equal(Tags(await RenderAsync("harmless", "html", "harmless")), Tags(html));
        AssertHarmless(html);
        Assert.DoesNotContain("##", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Markdown_takes_no_text_for_markup(string name)
    {
        var markdown = await RenderAsync(name, "markdown");
        AssertHarmless(markdown);
        Assert.DoesNotMatch(new Regex(@"(?<!\\)<(?!https://harbour)|(?<!\\)`|[^\\]\[(?!harbour|!WARNING)|@octocat|(?<!\\)#123|https://evil|www\.evil"), markdown);
        Assert.All(markdown.Split('\n'), line => Assert.DoesNotMatch("^(- item|√ Forged|::|# head)", line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task SARIF_and_JSON_stay_JSON_with_every_character_escaped_that_could_act(string name)
    {
        foreach (var format in new[] { "sarif", "json" })
        {
            var json = await RenderAsync(name, format);
            using var document = JsonDocument.Parse(json);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
            AssertHarmless(json);
            Assert.DoesNotContain("##", json, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task JUnit_stays_XML(string name)
    {
        var xml = await RenderAsync(name, "junit");
        var cases = XDocument.Parse(xml).Descendants("testcase").ToList();
        Assert.Contains(cases, item => item.Attribute("name")!.Value.StartsWith("HB2001", StringComparison.Ordinal));
        AssertHarmless(xml);
        Assert.DoesNotContain("##", xml, StringComparison.Ordinal);
        Assert.DoesNotContain(xml.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task CSV_keeps_a_row_a_finding_and_no_cell_is_a_formula(string name)
    {
        var csv = await RenderAsync(name, "csv");
        AssertHarmless(csv.Replace("\r\n", "\n", StringComparison.Ordinal));
        var rows = csv.TrimEnd('\n', '\r').Split("\r\n");
        Assert.Equal((await RenderAsync("harmless", "csv", "harmless")).TrimEnd('\n', '\r').Split("\r\n").Length, rows.Length);
        Assert.All(rows, row => Assert.DoesNotMatch("(^|,)\"?[=+@]", row));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_terminal_and_a_log_of_a_build_get_text_alone(string name)
    {
        var text = await RenderAsync(name, "console");
        AssertHarmless(text);
        AssertNoCommand(text);
        Assert.True(text.Length < 200_000, "Nobody reads a megabyte.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_annotation_is_one_command_and_smuggles_in_no_other(string name)
    {
        var github = await RenderAsync(name, "github");
        AssertHarmless(github);
        Assert.All(Lines(github), line => Assert.Matches("^::(error|warning|notice) title=[^:,]+::[^\\r\\n]*$", line));
        Assert.DoesNotContain("##[", github, StringComparison.Ordinal);
        var azure = await RenderAsync(name, "azure");
        AssertHarmless(azure);
        Assert.All(Lines(azure), line => Assert.Matches("^(##vso\\[task\\.logissue type=(error|warning);code=[^;\\]]+;\\]|##\\[debug\\])", line));
        Assert.All(Lines(azure), line => Assert.Single(Regex.Matches(line, "##(vso)?\\[", RegexOptions.IgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_comparison_is_harmless_in_every_form(string name)
    {
        var text = Hostile.Texts[name];
        var report = await ReportAsync(text);
        var diff = ReportDiff.Since(RecordedReport.Of(await ReportAsync("harmless")), report);
        AssertHarmless(ReportDiffFormat.ToText(diff, System.Globalization.CultureInfo.InvariantCulture));
        AssertNoCommand(ReportDiffFormat.ToText(diff, System.Globalization.CultureInfo.InvariantCulture));
        AssertHarmless(ReportDiffFormat.ToMarkdown(diff, System.Globalization.CultureInfo.InvariantCulture));
        var sarif = ReportDiffFormat.ToSarif(diff, "harbour", "1");
        JsonDocument.Parse(sarif).Dispose();
        AssertHarmless(sarif);
        var html = ReportDiffFormat.ToHtml(diff, System.Globalization.CultureInfo.InvariantCulture);
        AssertHarmless(html);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.OrdinalIgnoreCase);
    }

    internal static Task<HarbourReport> ReportAsync(string text) => Runs.OverAsync(
        new Sea { Remark = text, TideInMetres = 1.5 },
        Runs.Clock(),
        options =>
        {
            options.Suppressions.Add(new Suppression("HB1003", text) { Owner = text });
            options.Suppressions.Add(new Suppression("HB2001", text) { Subject = text, Expires = new DateOnly(2026, 1, 1) });
        },
        [new Ship($"Drifter {text}"), new Ship("Flying Dutchman"), new Ship(text)],
        default);

    private static async Task<string> RenderAsync(string name, string format, string? text = null)
    {
        var hostile = text ?? Hostile.Texts[name];
        return await (await ReportAsync(hostile)).ToFormatAsync(format, Rendering.Settings with { Path = Runs.Path, ToolName = $"harbour{hostile}"[..Math.Min(200, 7 + hostile.Length)] });
    }

    /// <summary>No control but the line break, nothing that turns text around, no half of a character.</summary>
    private static void AssertHarmless(string text)
    {
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain(text, character => "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u2028\u2029".Contains(character, StringComparison.Ordinal));
    }

    private static void AssertNoCommand(string text)
    {
        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        Assert.DoesNotMatch(new Regex("##(vso)?\\[", RegexOptions.IgnoreCase), text);
    }

    private static List<string> Tags(string html) => [.. Tag().Matches(html).Select(match => match.Groups[1].Value)];

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    // Elements by name: the style sheet and the script hold none.
    [GeneratedRegex("<(/?[a-zA-Z][a-zA-Z0-9]*)")]
    private static partial Regex Tag();
}
