using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary><c>collect</c> and <c>check --bundle</c>.</summary>
public sealed partial class BundleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Bundle => _folder.PathOf("play.zip");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_collected_is_judged_without_observing_anything()
    {
        var collected = await Theatre.PlayAsync("collect", "--output", Bundle, "--scene", "grave=fail mild=warn");
        var theatre = new Theatre();
        var judged = await theatre.RunAsync("check", "--bundle", Bundle, "--format", "json");
        var live = await Theatre.PlayAsync("check", "--scene", "grave=fail mild=warn", "--format", "json");

        Assert.Equal((ExitCode.Success, $"{Bundle}: 2 kinds of evidence, 2 of them complete.\n", ""), (collected.ExitCode, collected.Output, collected.Error));
        Assert.Equal((live.ExitCode, 0), (judged.ExitCode, theatre.Backstage.Observations));
        Assert.Equal(live.Statuses, judged.Statuses);
        Assert.Equal(("bundle", "grave=fail mild=warn"), (judged.Json.GetProperty("run").GetProperty("source").GetString(), judged.Json.GetProperty("run").GetProperty("scene").GetString()));
    }

    [Fact]
    public async Task Two_checks_of_one_bundle_and_any_parallelism_give_the_same_report()
    {
        await Theatre.PlayAsync("collect", "--output", Bundle, "--scene", "grave=fail mild=warn");

        var reports = new List<string>();
        foreach (var parallel in new[] { "1", "1", "16" })
        {
            reports.Add(Durations().Replace((await Theatre.PlayAsync("check", "--bundle", Bundle, "--format", "json", "--parallel", parallel)).Output, ""));
        }

        Assert.Single(reports.Distinct());
    }

    [Fact]
    public async Task A_selection_of_a_bundle_is_judged_alone()
    {
        await Theatre.PlayAsync("collect", "--output", Bundle, "--scene", "quiet");

        Assert.Equal(["TP1001"], (await Theatre.PlayAsync("check", "--bundle", Bundle, "--select", "TP1001", "--format", "json")).Statuses.Keys);
    }

    [Fact]
    public async Task An_input_beside_a_bundle_is_refused()
    {
        await Theatre.PlayAsync("collect", "--output", Bundle, "--scene", "quiet");

        Assert.Equal(
            "--scene cannot be given with --bundle, which holds what was looked at. Leave one of them out.",
            (await Theatre.PlayAsync("check", "--bundle", Bundle, "--scene", "quiet")).Refusal());
    }

    [Fact]
    public async Task A_file_that_is_no_bundle_is_refused_with_its_name()
    {
        await File.WriteAllTextAsync(Bundle, "PK");

        Assert.Equal(
            $"{Bundle} is no bundle, or not a whole one: it cannot be unpacked. Collect again, or copy it again: 'collect --output FILE'.",
            (await Theatre.PlayAsync("check", "--bundle", Bundle)).Refusal());
    }

    [Fact]
    public async Task An_interrupted_collection_writes_what_it_has_and_says_so()
    {
        using var interruption = new CancellationTokenSource();
        var theatre = new Theatre { CancellationToken = interruption.Token };

        var collecting = theatre.RunAsync("collect", "--output", Bundle, "--scene", "hang");
        await theatre.Backstage.Hanging;
        await interruption.CancelAsync();
        var collected = await collecting;
        var judged = await Theatre.PlayAsync("check", "--bundle", Bundle, "--format", "json");

        Assert.Equal(ExitCode.Interrupted, collected.ExitCode);
        Assert.EndsWith("  Play: not observed: the run was cancelled.\nThe run ended early: the bundle is marked incomplete.\n", collected.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Incomplete, false), (judged.ExitCode, judged.Json.GetProperty("run").GetProperty("complete").GetBoolean()));
        Assert.Equal(("pass", "cancelled"), (judged.Statuses["TP1001"], judged.Statuses["TP3001"]));
    }

    [Fact]
    public async Task What_is_not_configured_is_named()
    {
        var collected = await Theatre.PlayAsync("collect", "--output", Bundle, "--select", "TP1001");

        Assert.StartsWith($"{Bundle}: one kind of evidence, 0 of them complete.\n  Scene: not configured. ", collected.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, collected.ExitCode);
    }

    [UnixTheory]
    [InlineData("quiet")]
    public async Task A_bundle_is_for_its_owner_alone(string scene)
    {
        await Theatre.PlayAsync("collect", "--output", Bundle, "--scene", scene);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(Bundle).UnixFileMode);
    }

    [Fact]
    public async Task No_output_is_refused() => Assert.Contains("--output", (await Theatre.PlayAsync("collect")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused_before_anything_is_observed()
    {
        var theatre = new Theatre();
        var answer = await theatre.RunAsync("collect", "--output", _folder.PathOf("gone/play.zip"), "--scene", "quiet");

        Assert.Contains("does not exist. Create it, or name another file.", answer.Refusal(), StringComparison.Ordinal);
        Assert.Equal(0, theatre.Backstage.Observations);
    }

    [Fact]
    public async Task Nothing_is_left_beside_a_bundle()
    {
        await Theatre.PlayAsync("collect", "--output", Bundle, "--scene", "quiet");

        Assert.Equal([Bundle], Directory.GetFiles(_folder.Path));
        using var archive = ZipFile.OpenRead(Bundle);
        Assert.Equal(["evidence/Play.json", "evidence/Scene.json", "manifest.json"], archive.Entries.Select(entry => entry.FullName));
    }

    [GeneratedRegex("\"durationMs\": [0-9.E-]+")]
    private static partial Regex Durations();
}
