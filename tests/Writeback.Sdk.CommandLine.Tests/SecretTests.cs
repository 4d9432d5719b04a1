using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Writeback.Sdk.CommandLine.Tests.Pack;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>
/// A secret that is planted wherever a pack can hold one is in no output of any command in any format, and in nothing that is logged,
/// traced or measured. Each test proves first that what would have told it has happened.
/// </summary>
public sealed class SecretTests : IDisposable
{
    private const string Scene = "throw unwritable ticket grave=warn mild=fail";

    private readonly TemporaryFolder _folder = new();
    private readonly Eavesdropper _ear = new();
    private readonly List<string> _outputs = [];

    public static TheoryData<string, string> Scenes => new()
    {
        { "throw", "InvalidOperationException" },
        { "ticket", "\"play\"" },
        { "unwritable", "It cannot be written as JSON." },
        { "denied", "UnauthorizedAccessException" },
        { "flaky", "HttpRequestException" },
        { "defect", "AggregateException" },
    };

    public void Dispose()
    {
        _ear.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public async Task No_report_of_any_format_tells_it(string scene, string sign)
    {
        foreach (var format in Formats())
        {
            await RunAsync("check", "--scene", scene, "--format", format);
            await RunAsync("check", "--scene", scene, "--format", $"{format}={_folder.PathOf($"report.{format}")}");
        }

        AssertNothingTold(sign);
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public async Task No_bundle_redacted_or_not_nor_what_is_judged_of_it_tells_it(string scene, string sign)
    {
        foreach (string[] redaction in new[] { [], new[] { "--redact" } })
        {
            var bundle = _folder.PathOf($"bundle{redaction.Length}.zip");
            await RunAsync(["collect", "--output", bundle, "--scene", scene, .. redaction]);
            foreach (var format in Formats())
            {
                await RunAsync("check", "--bundle", bundle, "--format", format);
            }

            await RunAsync("check", "--bundle", bundle, "--format", $"json={_folder.PathOf("judged.json")}");
        }

        // In a bundle, evidence that throws while it is written is evidence that could not be had.
        AssertNothingTold(scene == "unwritable" ? "Play could not be observed" : sign);
    }

    [Fact]
    public async Task What_is_logged_traced_and_measured_does_not_tell_it()
    {
        foreach (var scene in new[] { "throw", "denied", "flaky", "defect", "ticket" })
        {
            await RunAsync("check", "--scene", scene);
        }

        Assert.Contains("log 5 TP2001 threw InvalidOperationException", _ear.Heard, StringComparison.Ordinal);
        Assert.Contains("log 3 PlayProbe : attempt 3 failed", _ear.Heard, StringComparison.Ordinal);
        Assert.Contains("error.type=UnauthorizedAccessException", _ear.Heard, StringComparison.Ordinal);
        Assert.Contains("span attempt PlayProbe", _ear.Heard, StringComparison.Ordinal);
        Assert.Contains("metric writeback.check.outcomes", _ear.Heard, StringComparison.Ordinal);
        AssertNothingTold("HttpRequestException");
    }

    [Fact]
    public async Task Neither_a_comparison_nor_a_baseline_tells_it()
    {
        var (old, now) = (_folder.PathOf("old.json"), _folder.PathOf("now.json"));
        await RunAsync("check", "--scene", "grave=fail ticket", "--format", $"json={old}");
        await RunAsync("check", "--scene", Scene, "--format", $"json={now}");
        await RunAsync("diff", old, now);
        await RunAsync("diff", old, now, "--format", "json");
        await RunAsync("check", "--scene", Scene, "--baseline", old, "--format", "json");

        // A file that is no report is refused without being quoted.
        await File.WriteAllTextAsync(now, $$"""{ "schemaVersion": {{Backstage.Secret}} }""");
        Assert.Equal(ExitCode.InvalidCommand, (await RunAsync("diff", old, now)).ExitCode);
        Assert.Equal(ExitCode.InvalidCommand, (await RunAsync("check", "--scene", Scene, "--baseline", now)).ExitCode);
        File.Delete(now);

        AssertNothingTold("TP2001");
    }

    [Fact]
    public async Task No_catalogue_or_plan_tells_it()
    {
        foreach (string[] command in new[]
        {
            ["list"], ["list", "--format", "json"], ["explain", "TP2001"], ["permissions"],
            ["plan", "--scene", Scene], ["plan", "--scene", Scene, "--format", "dot"], new[] { "--help" },
        })
        {
            await RunAsync(command);
        }

        AssertNothingTold("TP2001");
    }

    [Theory]
    [InlineData("""{ "maxParallelism": "hunter2" }""", "maxParallelism is not")]
    [InlineData("""{ "runTimeout": "hunter2" }""", "runTimeout is not")]
    [InlineData("""{ "severities": { "TP1001": "hunter2" } }""", "severities:TP1001 is no severity")]
    [InlineData("""{ "checks": { "TP1002": { "maxLength": "hunter2" } } }""", "checks:TP1002:MaxLength is not")]
    [InlineData("""{ "checks": { "TP1002": { "password": "hunter2" } } }""", "checks:TP1002:password is no option")]
    [InlineData("""{ "probes": { "PlayProbe": { "retryDelay": "hunter2" } } }""", "retryDelay is not")]
    [InlineData("""{ "suppressions": [{ "id": "TP1001", "justification": "Known.", "expires": "hunter2" }] }""", "expires is not a day")]
    [InlineData("""{ "suppressions": "hunter2" }""", "suppressions is not a list")]
    [InlineData("""{ "password": "hunter2" }""", "password is no setting")]
    [InlineData("""{ "password": hunter2 }""", "not JSON from here on")]
    [InlineData("hunter2", "not JSON from here on")]
    public async Task A_setting_of_a_file_that_is_refused_is_not_quoted(string json, string sign)
    {
        await File.WriteAllTextAsync(_folder.PathOf("theatre.json"), json);

        foreach (string[] command in new[] { ["check", "--scene", "quiet"], new[] { "collect", "--scene", "quiet", "--output", _folder.PathOf("no.zip") } })
        {
            Assert.Equal(ExitCode.InvalidCommand, (await RunAsync(command)).ExitCode);
        }

        File.Delete(_folder.PathOf("theatre.json"));
        AssertNothingTold(sign);
    }

    [Theory]
    [InlineData("MaxParallelism", "MaxParallelism is not")]
    [InlineData("RunTimeout", "RunTimeout is not")]
    [InlineData("Checks__TP1002__MaxLength", "MaxLength is not")]
    [InlineData("Checks__TP1002__Password", "Password is no option")]
    [InlineData("Probes__PlayProbe__RetryDelay", "RetryDelay is not")]
    [InlineData("Severities__TP1001", "is no severity")]
    public async Task A_variable_that_is_refused_is_not_quoted(string variable, string sign)
    {
        using var theatre = new ConfiguredTheatre().WithVariable(variable, Backstage.Secret);

        var answer = await theatre.CheckAsync("--scene", "quiet");

        Assert.Equal(ExitCode.InvalidCommand, answer.ExitCode);
        _outputs.AddRange([answer.Output, answer.Error]);
        AssertNothingTold(sign);
    }

    [Fact]
    public async Task A_file_that_is_no_bundle_is_not_quoted()
    {
        var bundle = _folder.PathOf("bundle.zip");
        await File.WriteAllTextAsync(bundle, Backstage.Secret);
        Assert.Equal(ExitCode.InvalidCommand, (await RunAsync("check", "--bundle", bundle)).ExitCode);

        File.Delete(bundle);
        await RunAsync("collect", "--output", bundle, "--scene", "quiet");
        foreach (var entry in new[] { "evidence/Play.json", "manifest.json" })
        {
            using (var archive = ZipFile.Open(bundle, ZipArchiveMode.Update))
            {
                archive.GetEntry(entry)!.Delete();
                using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
                writer.Write($$"""{ "form": "{{Backstage.Secret}}", "observations": [ {{Backstage.Secret}} ] }""");
            }

            Assert.Equal(ExitCode.InvalidCommand, (await RunAsync("check", "--bundle", bundle)).ExitCode);
        }

        File.Delete(bundle);
        AssertNothingTold("bundle.zip");
    }

    private async Task<Answer> RunAsync(params string[] args)
    {
        var theatre = new Theatre
        {
            Folder = _folder.Path,
            Configure = app => app.Services.AddSingleton(_ear).AddSingleton(typeof(ILogger<>), typeof(Eavesdropper.Logger<>)),
        };
        var answer = await theatre.RunAsync(args);
        _outputs.AddRange([answer.Output, answer.Error]);
        return answer;
    }

    /// <summary>Every format there is, so that a new one is searched, too.</summary>
    private static IEnumerable<string> Formats() => new CheckAppBuilder(TestPack.Registry).Renderers.Select(renderer => renderer.Format);

    private void AssertNothingTold(string sign)
    {
        string[] everything = [.. _outputs, _ear.Heard, .. Directory.EnumerateFiles(_folder.Path).SelectMany(Contents)];
        Assert.Contains(everything, text => text.Contains(sign, StringComparison.OrdinalIgnoreCase));
        Assert.All(everything, text => Assert.DoesNotContain(Backstage.Secret, text, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Contents(string file)
    {
        if (!file.EndsWith(".zip", StringComparison.Ordinal))
        {
            return [File.ReadAllText(file)];
        }

        using var archive = ZipFile.OpenRead(file);
        return [.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return $"{entry.FullName} {entry.Comment} {reader.ReadToEnd()}";
        })];
    }
}
