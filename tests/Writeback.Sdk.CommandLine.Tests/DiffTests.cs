using System.Text.Json;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary><c>diff</c>: two reports that the tool itself has written, and files that are none.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_runs_that_found_the_same_differ_in_nothing()
    {
        var answer = await Theatre.PlayAsync("diff", await ReportOf("one", "grave=fail"), await ReportOf("two", "grave=fail"));
        Assert.Equal((ExitCode.Success, "Nothing has changed.\n", ""), (answer.ExitCode, answer.Output, answer.Error));
    }

    [Fact]
    public async Task What_is_new_worse_or_no_longer_judged_comes_first_and_makes_the_exit_code_1()
    {
        var answer = await Theatre.PlayAsync("diff", await ReportOf("old", "mild=warn"), await ReportOf("new", "grave=fail mild=fail"));
        Assert.Equal(
            """
            1 new, 1 worse, 1 no longer judged.

            New
              TP1001  pass → fail
                It is broken.

            Worse
              TP1002  warn → fail
                It is broken.

            No longer judged
              TP3001  pass → skipped
                Skipped because TP1001 failed.

            """,
            answer.Output);
        Assert.Equal(ExitCode.Findings, answer.ExitCode);
    }

    [Fact]
    public async Task What_is_better_fixed_or_gone_makes_the_exit_code_0()
    {
        var answer = await Theatre.PlayAsync(
            "diff", await ReportOf("old", "grave=fail mild=fail"), await ReportOf("new", "mild=warn", "--skip", "TP1001,TP3001"));
        Assert.Equal(
            """
            1 better, 1 no longer in the report.

            Better
              TP1002  fail → warn
                It is shaky.

            No longer in the report
              TP1001  fail
                It is broken.

            """,
            answer.Output);
        Assert.Equal(ExitCode.Success, answer.ExitCode);
        Assert.StartsWith("2 fixed.\n", (await Theatre.PlayAsync("diff", await ReportOf("worse", "grave=fail mild=fail"), await ReportOf("good", "quiet"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_get_every_subject()
    {
        var answer = await Theatre.PlayAsync("diff", await ReportOf("old", "quiet"), await ReportOf("new", "grave=fail"), "--format", "json");
        using var diff = JsonDocument.Parse(answer.Output);
        Assert.Equal(
            """{"change":"new","id":"TP1001","subject":null,"old":"pass","new":"fail","text":"It is broken."}""",
            JsonSerializer.Serialize(diff.RootElement.GetProperty("differences")[0]));
        Assert.Equal(5, diff.RootElement.GetProperty("differences").GetArrayLength());
    }

    [Theory]
    [InlineData("markdown", "## 1 new, 1 no longer judged.\n\n| Change |")]
    [InlineData("html", "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">")]
    [InlineData("sarif", "{\n  \"$schema\": \"https://docs.oasis-open.org/sarif/")]
    public async Task People_and_viewers_have_forms_of_their_own(string format, string beginning)
    {
        var answer = await Theatre.PlayAsync("diff", await ReportOf("old", "quiet"), await ReportOf("new", "grave=fail"), "--format", format);
        Assert.StartsWith(beginning, answer.Output, StringComparison.Ordinal);
        Assert.Contains("TP1001", answer.Output, StringComparison.Ordinal);
        Assert.Contains("It is broken.", answer.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, answer.ExitCode);
    }

    [Fact]
    public async Task SARIF_says_of_each_subject_what_became_of_it()
    {
        var answer = await Theatre.PlayAsync("diff", await ReportOf("old", "mild=fail"), await ReportOf("new", "grave=fail mild=warn", "--skip", "TP3001"), "--format", "sarif");
        using var sarif = JsonDocument.Parse(answer.Output);
        var states = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => $"{result.GetProperty("ruleId")} {result.GetProperty("baselineState")} {result.GetProperty("properties").GetProperty("change")}").ToList();
        Assert.Contains("TP1001 updated new", states);
        Assert.Contains("TP1002 updated better", states);
        Assert.Contains("TP3001 absent unchanged", states);
    }

    [Fact]
    public async Task Subjects_are_compared_one_by_one_and_the_gravest_finding_counts()
    {
        var old = await Write("old.json", Report(Finding("fail", "a"), Finding("pass", "b"), Finding("pass", "c"), Finding("warn", "d")));
        var now = await Write("new.json", Report(Finding("pass", "a"), Finding("pass", "b"), Finding("warn", "b"), Finding("error", "c"), Finding("fail", "e")));
        Assert.Equal(
            ["fixed a", "new b", "unclear c", "new e", "gone d"],
            Changes((await Theatre.PlayAsync("diff", old, now, "--format", "json")).Output));
    }

    [Fact]
    public async Task What_is_suppressed_is_no_problem()
    {
        var old = await Write("old.json", Report(Finding("fail", "a"), Finding("pass", "b")));
        var now = await Write("new.json", Report(Finding("fail", "a", """{"justification":"known"}"""), Finding("fail", "b", """{"justification":"known"}""")));
        Assert.Equal(["fixed a", "unchanged b"], Changes((await Theatre.PlayAsync("diff", old, now, "--format", "json")).Output));
    }

    [Fact]
    public async Task Texts_of_strangers_do_not_move_the_cursor()
    {
        var old = await Write("old.json", Report(Finding("pass", "a")));
        var now = await Write("new.json", Report(Finding("fail", "a\\u001b[2J\\u202e\\nNew")));
        var output = (await Theatre.PlayAsync("diff", old, now)).Output;
        Assert.Contains("a\uFFFD[2J\uFFFD\uFFFDNew", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Theory]
    [InlineData("", " is no JSON: see line 1, byte 1.")]
    [InlineData("{\n  \"checks\": [", " is no JSON: see line 2, byte 14.")]
    [InlineData("{\"a\":1,\"a\":2}", " is no JSON: see line 1,")]
    [InlineData("[]", " is JSON, but no report: schemaVersion or checks are missing.")]
    [InlineData("{\"schemaVersion\":\"1.0\"}", " is JSON, but no report: schemaVersion or checks are missing.")]
    [InlineData("{\"schemaVersion\":\"2.0\",\"checks\":[]}", " is a report of version 2.0, which this tool does not know. Use a newer tool.")]
    [InlineData("{\"schemaVersion\":\"1.0\",\"checks\":[5]}", " is no report that can be compared: checks[0] has no id.")]
    [InlineData("{\"schemaVersion\":\"1.0\",\"checks\":[{\"id\":\"A1\",\"status\":\"splendid\"}]}", " is no report that can be compared: checks[0] has no status that this tool knows.")]
    [InlineData("{\"schemaVersion\":\"1.0\",\"checks\":[{\"id\":\"A1\",\"status\":\"5\"}]}", " is no report that can be compared: checks[0] has no status that this tool knows.")]
    [InlineData("{\"schemaVersion\":\"1.0\",\"checks\":[{\"id\":\"A1\",\"findings\":[{}]}]}", " is no report that can be compared: checks[0].findings[0] has no status that this tool knows.")]
    public async Task A_file_that_is_no_report_is_refused(string content, string fault)
    {
        var file = await Write("bad.json", content);
        var refusal = (await Theatre.PlayAsync("diff", await Write("good.json", Report()), file)).Refusal();
        Assert.StartsWith(file + fault, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        var file = await Write("deep.json", new string('[', 100_000));
        Assert.StartsWith($"{file} is no JSON: ", (await Theatre.PlayAsync("diff", file, file)).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var file = _folder.PathOf("none.json");
        Assert.StartsWith($"{file} cannot be read: FileNotFoundException (0x80070002).", (await Theatre.PlayAsync("diff", file, file)).Refusal(), StringComparison.Ordinal);
    }

    private static string Report(params string[] findings)
        => $$"""{"schemaVersion":"1.0","checks":[{"id":"A1","title":"A title","status":"fail","findings":[{{string.Join(',', findings)}}],"suppressed":null}]}""";

    private static string Finding(string status, string subject, string suppressed = "null")
        => $$"""{"message":{"id":"M","text":"text of {{subject}}"},"subject":"{{subject}}","status":"{{status}}","suppressed":{{suppressed}}}""";

    private static IEnumerable<string> Changes(string json)
    {
        using var diff = JsonDocument.Parse(json);
        return [.. diff.RootElement.GetProperty("differences").EnumerateArray().Select(item => $"{item.GetProperty("change")} {item.GetProperty("subject")}")];
    }

    private async Task<string> ReportOf(string name, string scene, params string[] options)
    {
        var file = _folder.PathOf(name + ".json");
        _ = await Theatre.PlayAsync(["check", "--scene", scene, "--format", $"json={file}", .. options]);
        return file;
    }

    private async Task<string> Write(string name, string content)
    {
        await File.WriteAllTextAsync(_folder.PathOf(name), content);
        return _folder.PathOf(name);
    }
}
