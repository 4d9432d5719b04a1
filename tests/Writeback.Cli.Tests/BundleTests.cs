using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Writeback.Cli.Tests;

/// <summary>Bundles of the real pack: what is judged elsewhere is what was judged here.</summary>
public sealed class BundleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-bundle-");

    private string Bundle => Path.Combine(_folder.FullName, "server.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_bundle_gives_byte_for_byte_the_verdict_of_the_live_run()
    {
        var live = await Tool.CheckAsync(ExportCopy.Sample, "--format", "json");
        Assert.Equal(0, (await CollectAsync()).ExitCode);
        var recorded = await JudgeAsync();

        Assert.Equal((live.ExitCode, ""), (recorded.ExitCode, recorded.Error));
        Assert.Equal(Comparable(live.Output), Comparable(recorded.Output));
    }

    [Fact]
    public async Task A_redacted_bundle_comes_to_the_same_verdict_and_names_nobody()
    {
        Assert.Equal(0, (await CollectAsync("--redact")).ExitCode);
        var recorded = await JudgeAsync();

        Assert.Equal("WB3001=pass WB3002=fail WB3003=skipped WB3004=fail WB3005=skipped WB3006=skipped WB3007=pass WB3008=warn WB3009=fail WB3010=pass WB3011=fail WB3012=skipped WB3014=pass", recorded.Json.Statuses());
        Assert.DoesNotContain("tailwindtraders", recorded.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tailwindtraders", ReadAll(), StringComparison.OrdinalIgnoreCase);
    }

    private Task<ToolAnswer> CollectAsync(params string[] args)
        => Tool.RunAsync(["collect", "--output", Bundle, "--connect-export", ExportCopy.Sample, "--select", "Connect", .. args]);

    private Task<ToolAnswer> JudgeAsync() => Tool.RunAsync(["check", "--bundle", Bundle, "--select", "Connect", "--format", "json"]);

    private string ReadAll()
    {
        using var archive = ZipFile.OpenRead(Bundle);
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>A report without what no two runs share: the run, durations, and the moments at which things were observed.</summary>
    private static string Comparable(string json)
    {
        var report = JsonNode.Parse(json)!;
        report.AsObject().Remove("run");
        Strip(report);
        return report.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in new[] { "durationMs", "observedAt", "startedAt", "at" })
                {
                    members.Remove(name);
                }

                foreach (var (_, member) in members)
                {
                    Strip(member);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Strip(item);
                }

                break;
        }
    }
}
