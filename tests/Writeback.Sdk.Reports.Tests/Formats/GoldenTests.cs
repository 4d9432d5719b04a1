using System.Globalization;
using System.Text.RegularExpressions;
using Writeback.Sdk.Reports.Tests.Harbour;

namespace Writeback.Sdk.Reports.Tests.Formats;

/// <summary>
/// Every format to the byte, over one report that has everything in it. For people it follows the culture and the time zone that it is told;
/// machines get the same, whoever's machine it is.
/// </summary>
public sealed partial class GoldenTests
{
    private static readonly TimeZoneInfo Auckland = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");

    public static TheoryData<string> ForMachines => ["sarif", "junit", "csv"];

    public static TheoryData<string> ForPeople => ["html", "markdown", "console", "github", "azure"];

    [Theory]
    [MemberData(nameof(ForMachines))]
    public async Task A_format_for_machines_is_the_same_everywhere(string format)
    {
        var report = await ReportAsync();
        var settings = await SettingsAsync(report);
        Golden.Verify(await report.ToFormatAsync(format, settings), format);
        using (new Elsewhere("ar-SA"))
        {
            Golden.Verify(await report.ToFormatAsync(format, settings with { Culture = CultureInfo.GetCultureInfo("de-DE"), TimeZone = Auckland }), format);
        }
    }

    [Theory]
    [MemberData(nameof(ForPeople))]
    public async Task A_format_for_people_follows_the_culture_and_the_time_zone_that_it_is_told(string format)
    {
        var report = await ReportAsync();
        var settings = await SettingsAsync(report);
        Golden.Verify(Stable(await report.ToFormatAsync(format, settings)), format);
        using (new Elsewhere("ar-SA"))
        {
            Golden.Verify(Stable(await report.ToFormatAsync(format, settings)), format);
            Golden.Verify(Stable(await report.ToFormatAsync(format, settings with { Culture = CultureInfo.GetCultureInfo("de-DE"), TimeZone = Auckland })), $"{format}.de-Auckland");
        }
    }

    [Theory]
    [InlineData("json")]
    public async Task A_report_as_JSON_does_not_depend_on_the_machine(string format)
    {
        var report = await ReportAsync();
        var here = await report.ToFormatAsync(format);
        using (new Elsewhere("ar-SA"))
        {
            Assert.Equal(here, await report.ToFormatAsync(format, Rendering.Settings with { Culture = CultureInfo.GetCultureInfo("de-DE"), TimeZone = Auckland }));
        }
    }

    [Theory]
    [MemberData(nameof(ForMachines))]
    [MemberData(nameof(ForPeople))]
    public async Task An_interrupted_run_is_marked_in_every_format(string format)
    {
        using var cancellation = new CancellationTokenSource();
        var report = await Runs.OverAsync(new Sea { WhileTheWeatherIsAwaited = cancellation.Cancel }, Runs.Clock(), cancellation.Token, "HB1001", "HB1004");
        var text = await report.ToFormatAsync(format);
        Assert.Contains(
            format switch
            {
                "sarif" => "\"executionSuccessful\": false",
                "junit" => "name=\"run.complete\" value=\"false\"",
                "csv" => ",cancelled,",
                _ => "Incomplete: the run was cancelled",
            },
            text,
            StringComparison.Ordinal);
    }

    internal static Task<HarbourReport> ReportAsync() => Runs.OverAsync(
        new Sea { TideInMetres = 1.5 },
        Runs.Clock(),
        options =>
        {
            options.Suppressions.Add(new Suppression("HB2001", "A wreck, to be raised.") { Subject = "*Dutchman", Owner = "harbour office", Expires = new DateOnly(2027, 3, 31) });
            options.Suppressions.Add(new Suppression("HB1003", "It is anchored.") { Expires = new DateOnly(2026, 1, 1) });
        });

    internal static async Task<ReportSettings> SettingsAsync(HarbourReport report) => Rendering.Settings with
    {
        ExitCode = 3,
        Path = Runs.Path,
        Baseline = ReportDiff.Since(RecordedReport.Of(await Runs.OverAsync(new Sea { LighthouseIsLit = true, TideInMetres = 1.5 }, "HB1001", "HB1003", "HB2001")), report),
    };

    /// <summary>Style sheet and script are files of their own, reviewed there.</summary>
    private static string Stable(string text) => Hash().Replace(Embedded().Replace(text, "<$1></$1>"), "sha256-");

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Embedded();

    [GeneratedRegex("sha256-[A-Za-z0-9+/=]+")]
    private static partial Regex Hash();

    /// <summary>A machine of somebody else.</summary>
    private sealed class Elsewhere : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Elsewhere(string culture) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
