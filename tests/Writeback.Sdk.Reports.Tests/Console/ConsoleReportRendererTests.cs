using System.Globalization;
using Writeback.Sdk.Reports.Tests.Harbour;

namespace Writeback.Sdk.Reports.Tests.Console;

public sealed class ConsoleReportRendererTests
{
    [Fact]
    public async Task Root_causes_come_first_and_every_status_has_its_place()
        => Golden.Verify(await (await Runs.OverAsync(new Sea { TideInMetres = 1.5 })).ToConsoleAsync());

    [Fact]
    public async Task Where_all_is_well_there_is_little_to_say()
        => Golden.Verify(await (await Runs.OverAsync(new Sea { LighthouseIsLit = true }, "HB1001", "HB1002", "HB1003")).ToConsoleAsync());

    [Fact]
    public async Task Warnings_alone_break_nothing()
        => Golden.Verify(await (await Runs.OverAsync(new Sea { LighthouseIsLit = true, TideInMetres = 1.5 }, "HB1001", "HB1003")).ToConsoleAsync());

    [Fact]
    public async Task A_run_without_a_verdict_says_what_is_missing() => Golden.Verify(await (await Runs.OverAsync(new Sea(), "HB1004", "HB2002")).ToConsoleAsync());

    [Fact]
    public async Task A_cancelled_run_says_that_it_is_incomplete() => Golden.Verify(await (await CancelledAsync()).ToConsoleAsync());

    [Fact]
    public async Task A_run_out_of_time_says_that_it_is_incomplete()
    {
        var clock = Runs.Clock();
        var sea = new Sea { WhileTheWeatherIsAwaited = () => clock.Advance(Runs.Limit) };

        Golden.Verify(await (await Runs.OverAsync(sea, clock, default, "HB1004")).ToConsoleAsync());
    }

    [Fact]
    public async Task What_is_suppressed_is_told_with_its_reason_and_suppressions_to_look_at_are_named()
        => Golden.Verify(await (await Runs.OverAsync(new Sea { LighthouseIsLit = true, TideInMetres = 1.5 }, Runs.Clock(), Suppress, default, "HB1001", "HB1003", "HB2001")).ToConsoleAsync());

    [Fact]
    public async Task What_has_changed_since_the_baseline_is_told_in_a_line_each()
    {
        var baseline = RecordedReport.Of(await Runs.OverAsync(new Sea { TideInMetres = 1.5 }, "HB1001", "HB1003"));
        var report = await Runs.OverAsync(new Sea { LighthouseIsLit = true, TideInMetres = 1.5 }, "HB1001", "HB1003", "HB2001");
        Golden.Verify(await report.ToConsoleAsync(Rendering.Settings with { Baseline = ReportDiff.Since(baseline, report) }));
    }

    [Fact]
    public async Task Where_some_subjects_were_skipped_they_are_named()
    {
        var lines = Lines(await (await Runs.OverAsync(new Sea(), "HB2001", "HB2004")).ToConsoleAsync());

        Assert.Contains("- HB2004 because HB2001 failed, for Drifter", lines);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task No_line_is_wider_than_the_terminal_but_for_links(int width)
    {
        var report = await Runs.OverAsync(new Sea { Remark = new string('x', 300), TideInMetres = 1.5 });

        foreach (var line in Lines(await report.ToConsoleAsync(Rendering.Settings with { Width = width })))
        {
            Assert.True(line.Length <= width || line.TrimStart().StartsWith("https://", StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public async Task Links_are_never_broken()
    {
        var lines = Lines(await (await Runs.OverAsync(new Sea())).ToConsoleAsync(Rendering.Settings with { Width = 40 }));

        Assert.Contains("  https://harbour.example/a/path/that/is/far/longer/than/any/terminal/is/wide/and/must/not/be/broken/anywhere", lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_line_ends_in_blanks(bool color)
    {
        var text = await (await Runs.OverAsync(new Sea { TideInMetres = 1.5 })).ToConsoleAsync(Rendering.Settings with { Color = color });

        Assert.All(Lines(Rendering.WithoutAnsi(text)), line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Colour_changes_no_word()
    {
        var report = await Runs.OverAsync(new Sea { TideInMetres = 1.5 });

        var coloured = await report.ToConsoleAsync(Rendering.Settings with { Color = true });

        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(await report.ToConsoleAsync(), Rendering.WithoutAnsi(coloured));
    }

    [Fact]
    public async Task Without_colour_no_escape_is_sent()
        => Assert.DoesNotContain('\u001b', await (await Runs.OverAsync(new Sea())).ToConsoleAsync());

    [Theory]
    [InlineData("\u001b[2J\u001b[1;1H")]
    [InlineData("\u001b]0;title\a")]
    [InlineData("\u009b31m")]
    [InlineData("\b\b\b\u007f")]
    [InlineData("\t\v\f")]
    public async Task Controls_in_evidence_are_shown_and_not_sent(string controls)
    {
        var text = await (await Runs.OverAsync(new Sea { Remark = $"a{controls}b" }, "HB1001")).ToConsoleAsync();

        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.Contains('\uFFFD', text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public async Task Evidence_cannot_forge_a_line(string lineBreak)
    {
        var text = await (await Runs.OverAsync(new Sea { Remark = $"a{lineBreak}√ Forged" }, "HB1001")).ToConsoleAsync();

        Assert.DoesNotContain(Lines(text), line => line.TrimStart().StartsWith("√ Forged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\u202e")]
    [InlineData("\u2067")]
    public async Task Evidence_cannot_turn_the_text_around(string control)
        => Assert.DoesNotContain(control, await (await Runs.OverAsync(new Sea { Remark = $"a{control}b" }, "HB1001")).ToConsoleAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Markup_in_evidence_is_text()
    {
        var text = await (await Runs.OverAsync(new Sea { Remark = "[red]fog[/] [[" }, "HB1001")).ToConsoleAsync();

        Assert.Contains("[red]fog[/] [[", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_in_evidence_spoils_nothing()
        => Assert.Contains("a\uFFFDb", await (await Runs.OverAsync(new Sea { Remark = "a\ud800b" }, "HB1001")).ToConsoleAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task The_name_of_the_tool_and_the_labels_are_foreign_text_too()
    {
        var text = await (await Runs.OverAsync(new Sea(), "HB1001")).ToConsoleAsync(Rendering.Settings with { ToolName = "har\u001b[31mbour" });

        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public async Task Numbers_follow_the_culture()
    {
        var report = await Runs.OverAsync(new Sea { LighthouseIsLit = true, TideInMetres = 1.5 }, "HB1003");

        Assert.Contains("1,5 m", await report.ToConsoleAsync(Rendering.Settings with { Culture = CultureInfo.GetCultureInfo("de-DE") }), StringComparison.Ordinal);
    }

    private static async Task<HarbourReport> CancelledAsync()
    {
        using var cancellation = new CancellationTokenSource();
        var sea = new Sea { WhileTheWeatherIsAwaited = cancellation.Cancel };
        return await Runs.OverAsync(sea, Runs.Clock(), cancellation.Token, "HB1004");
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    private static void Suppress(CheckRunnerOptions options)
    {
        options.Suppressions.Add(new Suppression("HB1003", "The harbour is dredged in spring.") { Owner = "harbour office", Expires = new DateOnly(2027, 3, 31) });
        options.Suppressions.Add(new Suppression("HB2001", "A wreck.") { Subject = "*Dutchman" });
        options.Suppressions.Add(new Suppression("HB2001", "It is anchored.") { Subject = "Drifter", Expires = new DateOnly(2026, 1, 1) });
        options.Suppressions.Add(new Suppression("HB1001", "The keeper is ill."));
    }
}
