using System.Text.RegularExpressions;

namespace Writeback.Cli.Tests;

/// <summary>The diagnosis of the sample export, as its README promises it.</summary>
public sealed partial class DiagnosisTests
{
    private const string Everything = "WB3001=pass WB3002=fail WB3003=skipped WB3004=fail WB3005=skipped WB3006=skipped WB3007=pass WB3008=warn WB3009=fail WB3010=pass WB3011=fail WB3012=skipped WB3014=pass";

    [Fact]
    public async Task The_sample_fails_with_its_root_causes_as_JSON_for_scripts()
    {
        var answer = await Tool.CheckAsync(ExportCopy.Sample, "--format", "json");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        var report = answer.Json;
        Assert.Equal("1.0", report.GetProperty("schemaVersion").GetString());
        Assert.Equal("writeback", report.GetProperty("tool").GetProperty("name").GetString());
        Assert.Equal("live", report.GetProperty("run").GetProperty("source").GetString());
        Assert.Equal("public", report.GetProperty("run").GetProperty("cloud").GetString());
        Assert.True(report.GetProperty("run").GetProperty("complete").GetBoolean());
        Assert.Equal("fail", report.GetProperty("verdict").GetProperty("status").GetString());
        Assert.Equal(
            ["WB3002", "WB3004", "WB3009", "WB3011"], report.GetProperty("verdict").GetProperty("rootCauses").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(Everything, report.Statuses());
        Assert.Equal(
            ["$schema", "schemaVersion", "tool", "run", "verdict", "checks", "suppressions", "evidence"], report.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task That_writeback_is_switched_off_names_the_connector_and_the_moment()
    {
        var finding = Assert.Single((await Tool.CheckAsync(ExportCopy.Sample, "--format", "json")).Json.FindingsOf("WB3004"));

        Assert.Equal("fail", finding.GetProperty("status").GetString());
        Assert.Equal("tailwindtraders.onmicrosoft.com - AAD", finding.GetProperty("subject").GetString());
        Assert.Equal("Disabled", finding.GetProperty("message").GetProperty("id").GetString());
        var argument = Assert.Single(finding.GetProperty("message").GetProperty("arguments").EnumerateObject());
        Assert.Equal(("since", new DateTimeOffset(2026, 8, 14, 16, 20, 41, 507, TimeSpan.Zero)), (argument.Name, argument.Value.GetDateTimeOffset()));
        Assert.Contains("Password writeback > Configure", finding.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("https://", Assert.Single(finding.GetProperty("references").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_read_the_verdict_first()
    {
        var answer = await Tool.CheckAsync(ExportCopy.Sample);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        Assert.StartsWith("× 4 root causes found. The first: Version 2.5.76.0 is too old", answer.Output, StringComparison.Ordinal);
        Assert.Contains("\n× WB3004  Password writeback is enabled on the Entra connector\n", answer.Output, StringComparison.Ordinal);
        Assert.Contains("\n√ Connect: 4 passed (WB3001, WB3007, WB3010, WB3014)\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_must_never_fail_does_not()
        => Assert.Equal(0, (await Tool.CheckAsync(ExportCopy.Sample, "--fail-on", "never")).ExitCode);

    [Fact]
    public async Task A_selection_of_healthy_checks_passes()
        => Assert.Equal(0, (await Tool.RunAsync("check", "--connect-export", ExportCopy.Sample, "--select", "WB3001,WB3007")).ExitCode);

    [Fact]
    public async Task A_warning_counts_when_asked_for()
    {
        string[] args = ["check", "--connect-export", ExportCopy.Sample, "--select", "WB3008"];

        Assert.Equal(0, (await Tool.RunAsync(args)).ExitCode);
        Assert.Equal(1, (await Tool.RunAsync([.. args, "--fail-on", "warning"])).ExitCode);
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes_but_for_the_run_and_its_times()
    {
        var first = await Tool.CheckAsync(ExportCopy.Sample, "--format", "json", "--parallel", "1");
        var second = await Tool.CheckAsync(ExportCopy.Sample, "--format", "json");

        Assert.NotEqual(first.Output, second.Output);
        Assert.Equal(WithoutTimes(first.Output), WithoutTimes(second.Output));
    }

    [Fact]
    public async Task A_report_in_a_file_is_the_report_on_standard_output()
    {
        using var export = new ExportCopy();

        var answer = await Tool.CheckAsync(export.Folder, "--format", "json", "--format", $"console={export.ReportFile}");

        Assert.Equal(Everything, answer.Json.Statuses());
        Assert.StartsWith("× 4 root causes found.", await File.ReadAllTextAsync(export.ReportFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_every_check_and_each_can_be_explained()
    {
        var list = await Tool.RunAsync("list");

        Assert.Equal((0, ""), (list.ExitCode, list.Error));
        var ids = list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ToList();
        Assert.Contains("WB3004", ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.StartsWith("WB3004  Password writeback is enabled", (await Tool.RunAsync("explain", "wb3004")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_stands_alone()
        => Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", (await Tool.RunAsync("--version")).Output);

    private static string WithoutTimes(string json) => Times().Replace(Run().Replace(json, "\"run\": {}"), "$1");

    [GeneratedRegex("""^  "run": \{.*?^  \}""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Run();

    // "at" is the start of the run as evidence: checks that compare dates take it.
    [GeneratedRegex("""("(durationMs|observedAt|startedAt|at)": )[^,\n]+""")]
    private static partial Regex Times();
}
