using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Writeback.Sdk.Reports.Tests.Browser;
using Writeback.Sdk.Reports.Tests.Harbour;

namespace Writeback.Sdk.Reports.Tests.Formats;

/// <summary>JUnit as a viewer that others wrote reads it, which is npm's <c>xunit-viewer</c>.</summary>
public sealed partial class JUnitViewerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("writeback-junit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NpmFact]
    public async Task A_viewer_counts_what_the_report_counts()
        => AssertShown(await (await GoldenTests.ReportAsync()).ToFormatAsync("junit"));

    [NpmFact]
    public async Task A_viewer_is_not_confused_by_hostile_text()
        => AssertShown(await (await HostileTests.ReportAsync(Hostile.All)).ToFormatAsync("junit"));

    [NpmFact]
    public async Task A_viewer_opens_an_interrupted_run()
    {
        using var cancellation = new CancellationTokenSource();
        AssertShown(await (await Runs.OverAsync(new Sea { WhileTheWeatherIsAwaited = cancellation.Cancel }, Runs.Clock(), cancellation.Token, "HB1001", "HB1004")).ToFormatAsync("junit"));
    }

    private void AssertShown(string junit)
    {
        var (file, page) = (Path.Combine(_folder, "report.xml"), Path.Combine(_folder, "report.html"));

        // With a mark of its encoding: without one this viewer does not read the declaration, but guesses from the letters.
        File.WriteAllText(file, junit, Encoding.UTF8);

        var (exitCode, output) = LabPrograms.Run("node", NpmTools.JUnitViewer, "--results", file, "--console", "--output", page);

        // The exit code is the number of failures.
        var cases = XDocument.Parse(junit).Descendants("testcase").ToList();
        int Count(string element) => cases.Count(test => test.Element(element) is not null);
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            ["error"] = Count("error"),
            ["failure"] = Count("failure"),
            ["passed"] = cases.Count - Count("error") - Count("failure") - Count("skipped"),
            ["skipped"] = Count("skipped"),
        };
        Assert.True(File.Exists(page), $"{exitCode}: {output}");
        Assert.Equal(expected.Where(count => count.Value > 0), Summary(output));
    }

    /// <summary>What the viewer says below its list, such as <c>4 passed, 2 failure</c>.</summary>
    private static SortedDictionary<string, int> Summary(string output)
        => new(
            Counts().Match(Ansi().Replace(output, "")).Groups["count"].Captures
                .Select(count => count.Value.Split(' '))
                .ToDictionary(count => count[1], count => int.Parse(count[0], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:(?<count>\d+ (?:passed|skipped|failure|error))(?:, )?)+\s*$", RegexOptions.Multiline)]
    private static partial Regex Counts();

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]|\u001bc")]
    private static partial Regex Ansi();
}
