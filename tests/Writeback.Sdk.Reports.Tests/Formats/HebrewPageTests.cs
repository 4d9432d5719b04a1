using System.Globalization;

namespace Writeback.Sdk.Reports.Tests.Formats;

/// <summary>The page for somebody who reads from right to left.</summary>
public sealed class HebrewPageTests
{
    [Fact]
    public async Task Durations_have_the_units_of_the_language()
    {
        var report = await GoldenTests.ReportAsync();

        var page = await report.ToFormatAsync("html", await SettingsAsync());

        Assert.Contains("dir=\"rtl\"", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>0 אלפיות שנייה</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9] (?:ms|s|min)<", page);

        async Task<ReportSettings> SettingsAsync() => (await GoldenTests.SettingsAsync(report)) with { Culture = CultureInfo.GetCultureInfo("he") };
    }
}
