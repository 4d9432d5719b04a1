using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Writeback.Samples.Tests;

/// <summary>The CI job that fails on new findings only: its script, and the commands of its pipelines as they stand there.</summary>
public sealed partial class NewFindingsTests : IDisposable
{
    private readonly DirectoryInfo _repository = Directory.CreateTempSubdirectory("writeback-new-findings-");

    public NewFindingsTests()
    {
        Copy(Sample.Folder("NewFindings"), _repository.FullName);
        Copy(Sample.Folder("connect-exports/tailwind"), PathOf("export"));

        // Stands in for what 'dotnet tool install' puts there.
        Directory.CreateDirectory(PathOf("tools"));
        File.WriteAllText(PathOf("tools/writeback"), $"#!/bin/sh\nexec dotnet '{Sample.AssemblyOf("src/Writeback.Cli", "writeback")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("tools/writeback"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _repository.Delete(recursive: true);

    [Fact]
    public async Task What_the_baseline_knows_is_no_failure()
    {
        var (exitCode, output) = await RunAsync("./check.sh export");

        Assert.True(exitCode == 0, output);
        Assert.All(Failures("report.sarif"), failure => Assert.Equal("unchanged", (string?)failure["baselineState"]));
    }

    [Fact]
    public async Task What_the_baseline_does_not_know_is_a_failure_until_it_is_accepted()
    {
        ForgetFindingsOf("WB3004");

        var fresh = await RunAsync("./check.sh export");
        var states = Failures("report.sarif").ToLookup(failure => (string)failure["ruleId"]!, failure => (string?)failure["baselineState"]);
        var accepted = await RunAsync("cp report.json baseline.json && ./check.sh export");

        Assert.True(fresh.ExitCode == 1, fresh.Output);
        Assert.Equal(["new"], states["WB3004"]);
        Assert.Equal(["unchanged"], states["WB3002"]);
        Assert.True(accepted.ExitCode == 0, accepted.Output);
    }

    [Fact]
    public async Task What_cannot_be_judged_is_told_from_what_is_wrong()
    {
        var (exitCode, output) = await RunAsync("./check.sh no-such-export");

        Assert.True(exitCode == 2, output);
    }

    [JqTheory]
    [InlineData("github-workflow.yml", "- run: ")]
    [InlineData("azure-pipelines.yml", "- script: ")]
    public async Task A_pipeline_fails_on_what_is_new_and_publishes_what_there_is(string file, string step)
    {
        var pipeline = await File.ReadAllTextAsync(PathOf(file));
        var commands = pipeline.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(step, StringComparison.Ordinal)).Select(line => line[step.Length..]).ToList();
        Assert.Contains(commands, command => command.StartsWith("dotnet tool install ", StringComparison.Ordinal) && command.EndsWith(" Writeback.Cli", StringComparison.Ordinal));
        commands.RemoveAll(command => command.StartsWith("dotnet tool install ", StringComparison.Ordinal));

        var known = await RunAllAsync(commands);
        ForgetFindingsOf("WB3009");
        var fresh = await RunAllAsync(commands);

        Assert.True(known.All(result => result.ExitCode == 0), string.Concat(known.Select(result => result.Output)));
        Assert.Equal([1, .. commands.Skip(1).Select(_ => 0)], fresh.Select(result => result.ExitCode));
        Assert.All(PublishedFile().Matches(pipeline).Select(match => match.Groups["file"].Value), published => Assert.True(new FileInfo(PathOf(published)).Length > 0, published));
    }

    [JqFact]
    public async Task Code_scanning_gets_what_fails_each_at_a_file_of_the_repository()
    {
        await RunAsync("./check.sh export");

        var (exitCode, output) = await RunAsync("jq -f code-scanning.jq report.sarif > code-scanning.sarif");

        Assert.True(exitCode == 0, output);
        var results = Results("code-scanning.sarif");
        Assert.Equal(
            Failures("report.sarif").Select(failure => (string?)failure["fingerprints"]!["checkAndSubject/v1"]),
            results.Select(result => (string?)result!["partialFingerprints"]!["primaryLocationLineHash"]));
        Assert.All(results, result => Assert.True(File.Exists(PathOf((string)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!))));
        Assert.Contains(results, result => (string?)result!["locations"]![0]!["logicalLocations"]?[0]?["fullyQualifiedName"] == "tailwindtraders.onmicrosoft.com - AAD");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string PathOf(string file) => Path.Combine(_repository.FullName, file);

    private void ForgetFindingsOf(string check)
        => File.WriteAllText(PathOf("baseline.json"), File.ReadAllText(PathOf("baseline.json")).Replace($"\"{check}\"", "\"WB3999\"", StringComparison.Ordinal));

    private JsonArray Results(string file) => JsonNode.Parse(File.ReadAllText(PathOf(file)))!["runs"]![0]!["results"]!.AsArray();

    private IReadOnlyList<JsonNode> Failures(string file)
        => [.. Results(file).OfType<JsonNode>().Where(result => (string?)result["kind"] == "fail" && (string?)result["baselineState"] != "absent")];

    private async Task<IReadOnlyList<(int ExitCode, string Output)>> RunAllAsync(IReadOnlyList<string> commands)
    {
        var results = new List<(int ExitCode, string Output)>();
        foreach (var command in commands)
        {
            results.Add(await RunAsync(command));
        }

        return results;
    }

    private Task<(int ExitCode, string Output)> RunAsync(string command)
        => Sample.RunProgramAsync(
            "bash",
            _repository.FullName,
            new Dictionary<string, string> { ["PATH"] = $"{PathOf("tools")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}" },
            ["-ec", command]);

    [GeneratedRegex(@"(?:sarif_file: |publish: |^ {12})(?<file>[a-z-]+\.(?:sarif|json))$", RegexOptions.Multiline)]
    private static partial Regex PublishedFile();
}
