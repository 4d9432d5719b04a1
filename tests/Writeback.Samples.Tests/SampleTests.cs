using System.Net;
using System.Text.RegularExpressions;
using Writeback.Sdk.Testing;

namespace Writeback.Samples.Tests;

/// <summary>What the samples say, they do.</summary>
public sealed partial class SampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-samples-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task QuickStart_judges_the_drive() => Assert.Matches("QS0001 (Pass|Fail): ", (await Sample.RunAsync("QuickStart")).Output);

    [Fact]
    public async Task TeamPack_has_a_command_line_for_its_own_checks_and_ours()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "1.request"), "");
        File.SetLastWriteTimeUtc(Path.Combine(_folder.FullName, "1.request"), DateTime.UtcNow.AddHours(-2));

        var (exitCode, output) = await Sample.RunAsync("TeamPack", "check", "--select", "Helpdesk", "--spool", _folder.FullName, "--fail-on", "warning");
        var list = await Sample.RunAsync("TeamPack", "list");

        Assert.Equal(1, exitCode);
        Assert.Contains("TM0001", output, StringComparison.Ordinal);
        Assert.Contains("1 wait, the first for 12", output, StringComparison.Ordinal);
        Assert.Contains("TM0001", list.Output, StringComparison.Ordinal);
        Assert.Contains("WB3004", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TunedProbe_comes_again_when_the_service_says()
    {
        await using var server = LoopbackServer.ThatAsksForPatience(TimeSpan.FromSeconds(1), times: 1);

        var (exitCode, output) = await Sample.RunAsync("TunedProbe", server.HttpAddress.ToString());

        Assert.Equal((0, "attempt: Unavailable 429\nattempt: answered \nPass: It answers.\n"), (exitCode, output));
    }

    [Fact]
    public async Task TunedProbe_asks_no_more_after_three_failures()
    {
        var (exitCode, output) = await Sample.RunAsync("TunedProbe", $"http://127.0.0.1:{LoopbackServer.ClosedPort()}/");

        Assert.Equal(1, exitCode);
        Assert.Equal(3, AttemptLine().Count(output));
        Assert.Contains("Inconclusive: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebHealth_is_ready_with_its_folder_and_not_without()
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskWebHealthAsync(_folder.FullName, "/ready"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskWebHealthAsync("/no/such/folder", "/ready"));
    }

    [Fact]
    public async Task WebHealth_is_alive_whatever_its_checks_find()
        => Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskWebHealthAsync("/no/such/folder", "/live"));

    private async Task<(HttpStatusCode Status, string Answer)> AskWebHealthAsync(string dataFolder, string path)
    {
        var environment = new Dictionary<string, string> { ["DataFolder"] = dataFolder };
        using var web = Sample.Start("dotnet", _folder.FullName, environment, [Sample.AssemblyOf("samples/WebHealth"), "--urls", "http://127.0.0.1:0"]);
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            Match listening;
            do
            {
                listening = ListeningLine().Match(await web.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("It ended before it listened."));
            }
            while (!listening.Success);

            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(listening.Groups["address"].Value) };
            using var answer = await client.GetAsync(path, limit.Token);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(limit.Token));
        }
        finally
        {
            web.Kill(entireProcessTree: true);
            await web.WaitForExitAsync();
        }
    }

    [GeneratedRegex("^attempt: Unavailable ", RegexOptions.Multiline)]
    private static partial Regex AttemptLine();

    [GeneratedRegex("Now listening on: (?<address>http://[^ ]+)")]
    private static partial Regex ListeningLine();
}
