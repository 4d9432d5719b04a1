using System.Text.Json;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>Reports in files: whole or not at all, and refused before anything runs where they cannot be written.</summary>
public sealed class ReportFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.PathOf("report.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_report_in_a_file_leaves_standard_output_empty()
    {
        var answer = await Theatre.PlayAsync("check", "--scene", "quiet", "--format", $"json={File}");

        Assert.Equal((ExitCode.Success, "", ""), (answer.ExitCode, answer.Output, answer.Error));
        Assert.True(Read().IsComplete());
        Assert.Equal(["report.json"], _folder.Names);
    }

    [Fact]
    public async Task One_format_can_go_to_standard_output_and_another_to_a_file()
    {
        var answer = await Theatre.PlayAsync("check", "--scene", "quiet", "--format", "console", "--format", $"json={File}");

        Assert.StartsWith("√ No problem found by 5 checks.", answer.Output, StringComparison.Ordinal);
        Assert.Equal(5, Read().StatusesById().Count);
    }

    [Fact]
    public async Task A_file_never_holds_colours()
    {
        var file = _folder.PathOf("report.txt");

        await new Theatre { Color = true }.RunAsync("check", "--scene", "grave=fail", "--format", $"console={file}");

        Assert.DoesNotContain('\e', await System.IO.File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_report_replaces_an_older_one()
    {
        await System.IO.File.WriteAllTextAsync(File, "an older report, much longer than nothing");

        await Theatre.PlayAsync("check", "--scene", "quiet", "--format", $"json={File}");

        Assert.True(Read().IsComplete());
        Assert.Equal(["report.json"], _folder.Names);
    }

    [Fact]
    public async Task A_renderer_that_throws_leaves_the_older_report_and_nothing_beside_it()
    {
        await System.IO.File.WriteAllTextAsync(File, "older");

        var answer = await WithBrokenRenderer().RunAsync("check", "--scene", "quiet", "--format", $"broken={File}");

        Assert.Equal(ExitCode.Incomplete, answer.ExitCode);
        Assert.Equal("older", await System.IO.File.ReadAllTextAsync(File));
        Assert.Equal(["report.json"], _folder.Names);
        Assert.Equal($"theatre: The broken report could not be written to {File}: InvalidOperationException (0x80131509).\n", answer.Error);
    }

    [Fact]
    public async Task A_renderer_that_throws_does_not_cost_the_other_reports()
    {
        var answer = await WithBrokenRenderer().RunAsync(
            "check", "--scene", "quiet", "--format", $"broken={_folder.PathOf("broken")}", "--format", $"json={File}", "--format", "console");

        Assert.Equal(ExitCode.Incomplete, answer.ExitCode);
        Assert.Contains("No problem found", answer.Output, StringComparison.Ordinal);
        Assert.True(Read().IsComplete());
        Assert.Equal(["report.json"], _folder.Names);
    }

    [Fact]
    public async Task A_missing_folder_is_refused_before_anything_runs()
    {
        var folder = _folder.PathOf("missing");

        await AssertRefused($"{folder}/report.json: the folder {folder} does not exist. Create it, or name another file.", $"json={folder}/report.json");
    }

    [Fact]
    public Task A_folder_in_place_of_a_file_is_refused_before_anything_runs()
        => AssertRefused($"{_folder.Path} is a folder. Name a file: --format json=FILE.", $"json={_folder.Path}");

    [Fact]
    public async Task A_file_that_cannot_be_created_is_refused_before_anything_runs()
    {
        // A name too long for any file system; permissions would not stop root.
        var file = _folder.PathOf(new string('n', 250));

        await AssertRefused(
            $"{file} cannot be written (PathTooLongException). Get the right to write to the folder {_folder.Path}, or name another file.", $"json={file}");
    }

    [UnixTheory]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdout")]
    [InlineData("/dev/../dev/null")]
    [InlineData("/proc/self/fd/1")]
    public Task A_device_is_refused_rather_than_replaced(string device)
        => AssertRefused($"{device} is no file on a disk. Name one: --format json=FILE.", $"json={device}");

    [Fact]
    public Task Two_formats_to_one_file_are_refused()
        => AssertRefused(
            $"Two formats cannot share the file {File}. Give each its own.",
            $"json={File}", $"console={Path.Combine(_folder.Path, ".", "report.json")}");

    [Theory]
    [InlineData("Two formats cannot share standard output. Give one of them a file: --format json=FILE.", "console", "json")]
    [InlineData("Two formats cannot share standard output. Give one of them a file: --format json=FILE.", "console=-", "json=-")]
    [InlineData("Two formats cannot share standard output. Give one of them a file: --format json=FILE.", "json", "json")]
    [InlineData("--format json= names no file. Give one, or - for standard output.", "json=")]
    [InlineData("Unknown format yaml. The formats are console, json, sarif, junit, markdown, html, csv, github, azure.", "yaml")]
    [InlineData("Unknown format yaml. The formats are console, json, sarif, junit, markdown, html, csv, github, azure.", "console", "yaml=report.yaml")]
    [InlineData("Unknown format . The formats are console, json, sarif, junit, markdown, html, csv, github, azure.", "=report.json")]
    public Task Formats_that_make_no_sense_are_refused(string refusal, params string[] formats) => AssertRefused(refusal, formats);

    [Theory]
    [InlineData("json")]
    [InlineData("JSON")]
    [InlineData("json=-")]
    public async Task A_format_without_a_file_goes_to_standard_output(string format)
        => Assert.True((await Theatre.PlayAsync("check", "--scene", "quiet", "--format", format)).Json.IsComplete());

    private static Theatre WithBrokenRenderer() => new() { Configure = app => app.Renderers.Add(new BrokenRenderer()) };

    private async Task AssertRefused(string refusal, params string[] formats)
    {
        var theatre = new Theatre();

        var answer = await theatre.RunAsync(["check", "--scene", "quiet", .. formats.SelectMany(format => new[] { "--format", format })]);

        Assert.Equal(refusal, answer.Refusal());
        Assert.Equal(0, theatre.Backstage.Observations);
        Assert.Empty(_folder.Names);
    }

    private JsonElement Read() => JsonElement.Parse(System.IO.File.ReadAllText(File));
}
