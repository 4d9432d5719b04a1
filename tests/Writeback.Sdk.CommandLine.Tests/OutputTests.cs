namespace Writeback.Sdk.CommandLine.Tests;

/// <summary><c>check --output</c>: files beside what goes to standard output, by extension; and what a build server is told.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("report.html", "<!DOCTYPE html>")]
    [InlineData("report.HTM", "<!DOCTYPE html>")]
    [InlineData("report.json", "{\n  \"$schema\": \"urn:writeback-sdk:schema:report")]
    [InlineData("report.sarif", "{\n  \"$schema\": \"https://docs.oasis-open.org/sarif/")]
    [InlineData("report.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites")]
    [InlineData("report.md", "## × One root cause found")]
    [InlineData("report.csv", "id,category,title")]
    [InlineData("report.txt", "× One root cause found")]
    public async Task The_extension_tells_the_format(string name, string beginning)
    {
        var answer = await Theatre.PlayAsync("check", "--scene", "grave=fail", "--output", _folder.PathOf(name));

        Assert.StartsWith("× One root cause found", answer.Output, StringComparison.Ordinal);
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(_folder.PathOf(name)), StringComparison.Ordinal);
        Assert.Equal([name], _folder.Names);
    }

    [Fact]
    public async Task A_word_before_a_colon_names_the_format_and_many_are_written_from_one_run()
    {
        var theatre = new Theatre();
        var answer = await theatre.RunAsync(
            "check", "--scene", "grave=fail", "--format", "json", "--output", $"junit:{_folder.PathOf("a.b")}", "--output", $"GitHub:{_folder.PathOf("c")}", "--output", _folder.PathOf("d.md"));

        Assert.True(answer.Json.IsComplete());
        Assert.StartsWith("<?xml", await File.ReadAllTextAsync(_folder.PathOf("a.b")), StringComparison.Ordinal);
        Assert.StartsWith("::error title=TP1001", await File.ReadAllTextAsync(_folder.PathOf("c")), StringComparison.Ordinal);
        Assert.Equal(["a.b", "c", "d.md"], _folder.Names.Order());
    }

    [Theory]
    [InlineData("report", "report: its extension tells no format. Name one, such as report.html, or say which: --output console:report.")]
    [InlineData("report.docx", "report.docx: its extension tells no format. Name one, such as report.html, or say which: --output console:report.docx.")]
    [InlineData("json:", "json: names no file. Give one: --output json:FILE.")]
    public async Task A_file_whose_format_cannot_be_told_is_refused(string output, string reason)
        => Assert.Equal($"--output {reason}", (await Theatre.PlayAsync("check", "--scene", "quiet", "--output", output)).Refusal());

    [Fact]
    public async Task Two_reports_in_one_file_are_refused()
        => Assert.StartsWith(
            "Two formats cannot share the file",
            (await Theatre.PlayAsync("check", "--format", $"json={_folder.PathOf("r.json")}", "--output", _folder.PathOf("r.json"))).Refusal(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("github", "::error title=TP1001")]
    [InlineData("azure", "##vso[task.logissue type=error;code=TP1001;]")]
    public async Task A_build_server_is_told_on_standard_error_and_the_report_stays_alone(string format, string command)
    {
        var answer = await new Theatre { BuildServerFormat = format }.RunAsync("check", "--scene", "grave=fail", "--format", "json");

        Assert.True(answer.Json.IsComplete());
        Assert.StartsWith(command, answer.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, answer.ExitCode);
    }

    [Fact]
    public async Task A_build_server_is_told_once_and_not_of_what_is_well()
    {
        var asked = await new Theatre { BuildServerFormat = "github" }.RunAsync("check", "--scene", "grave=fail", "--format", "github");
        Assert.StartsWith("::error", asked.Output, StringComparison.Ordinal);
        Assert.Equal("", asked.Error);
        Assert.Equal("", (await new Theatre { BuildServerFormat = "github" }.RunAsync("check", "--scene", "quiet")).Error);
    }
}
