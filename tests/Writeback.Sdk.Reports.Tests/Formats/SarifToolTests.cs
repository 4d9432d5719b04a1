using System.Text.Json;
using Writeback.Sdk.Reports.Tests.Browser;
using Writeback.Sdk.Reports.Tests.Harbour;

namespace Writeback.Sdk.Reports.Tests.Formats;

/// <summary>SARIF by the official validator, which is npm's <c>@microsoft/sarif-multitool</c>.</summary>
public sealed class SarifToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("writeback-sarif-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NpmFact]
    public async Task The_validator_finds_no_error_in_a_report_that_has_everything()
    {
        var report = await GoldenTests.ReportAsync();
        AssertValid(await report.ToFormatAsync("sarif", await GoldenTests.SettingsAsync(report)));
    }

    [NpmFact]
    public async Task The_validator_finds_no_error_in_hostile_text()
        => AssertValid(await (await HostileTests.ReportAsync(Hostile.All)).ToFormatAsync("sarif"));

    [NpmFact]
    public async Task The_validator_finds_no_error_in_an_interrupted_run_and_in_a_run_over_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        AssertValid(await (await Runs.OverAsync(new Sea { WhileTheWeatherIsAwaited = cancellation.Cancel }, Runs.Clock(), cancellation.Token, "HB1001", "HB1004")).ToFormatAsync("sarif"));
        AssertValid(await (await Runs.OverAsync(new Sea(), "HB2002")).ToFormatAsync("sarif"));
    }

    [NpmFact]
    public async Task The_validator_finds_no_error_in_a_comparison()
    {
        var report = await GoldenTests.ReportAsync();
        AssertValid(ReportDiffFormat.ToSarif((await GoldenTests.SettingsAsync(report)).Baseline!, "harbour", "1.2.3"));
    }

    [NpmFact]
    public void The_validator_finds_errors_where_there_are_some()
        => Assert.NotEmpty(Validate("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"ruleId":5,"message":{}}]}]}""", "error"));

    private void AssertValid(string sarif)
    {
        Assert.Empty(Validate(sarif, "error"));

        // What is not said on purpose: where the tool's home page is, which the library cannot know.
        Assert.DoesNotContain(Validate(sarif, "warning"), warning => !warning.StartsWith("SARIF2005", StringComparison.Ordinal));
    }

    private List<string> Validate(string sarif, string level)
    {
        var (file, verdict) = (Path.Combine(_folder, "report.sarif"), Path.Combine(_folder, "verdict.sarif"));
        File.WriteAllText(file, sarif);
        var (_, output) = LabPrograms.Run(NpmTools.Multitool, "validate", file, "--output", verdict, "--log", "ForceOverwrite", "--level", "Error;Warning");
        Assert.Contains("Analysis completed successfully", output, StringComparison.Ordinal);
        using var log = JsonDocument.Parse(File.ReadAllText(verdict));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(result => (result.TryGetProperty("level", out var value) ? value.GetString() : "warning") == level)
                .Select(result => $"{result.GetProperty("ruleId").GetString()} {result.GetProperty("message")}"),
        ];
    }
}
