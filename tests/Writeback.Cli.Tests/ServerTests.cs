namespace Writeback.Cli.Tests;

/// <summary>The Connect server from afar: events, the collector's script and file, the fix.</summary>
public sealed class ServerTests : IDisposable
{
    private const string Tracking = "TrackingId: 4e7fa6c3-0d9b-4f4f-8d6e-2b8a4c1f9e01";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-server-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Events_tell_what_failed_why_and_where()
    {
        var file = Write("events.xml", Event(31015, "08:00:00", "") + Event(31019, "09:00:00", "") + Event(31001, "09:01:00", Tracking)
            + Event(33004, "09:01:01", $"{Tracking}, Reason: hr=80230626") + Event(31003, "09:01:01", Tracking));

        var answer = await Tool.RunAsync("check", "--events", file, "--select", "Events", "--format", "json");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        Assert.Equal("WB7001=pass WB7002=fail WB7003=pass WB7004=fail", answer.Json.Statuses());
        Assert.Equal("0x80230626", Assert.Single(answer.Json.FindingsOf("WB7002")).GetProperty("subject").GetString());
        Assert.Equal("Directory", Assert.Single(answer.Json.FindingsOf("WB7004")).GetProperty("message").GetProperty("id").GetString());
        var timeline = answer.Json.GetProperty("evidence").GetProperty("ServerEvents").GetProperty("value").GetProperty("timeline");
        Assert.Equal([33004, 31003, 31001, 31015], timeline.EnumerateArray().Select(entry => entry.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task A_file_of_events_that_is_none_is_evidence_that_could_not_be_had()
    {
        var answer = await Tool.RunAsync("check", "--events", Write("events.csv", "Level,Date,Source"), "--select", "Events", "--format", "json");

        Assert.Equal("WB7001=inconclusive WB7002=inconclusive WB7003=inconclusive WB7004=inconclusive", answer.Json.Statuses());
    }

    [Theory]
    [InlineData("--events", "there is no such file. On the Connect server run: wevtutil qe Application /f:xml > events.xml\n")]
    [InlineData("--connect-evidence", "'writeback collect --script' prints the script.\n")]
    public async Task A_file_that_is_not_there_is_refused_with_the_cure(string option, string cure)
    {
        var answer = await Tool.RunAsync("check", option, Path.Combine(_folder.FullName, "gone"));

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.EndsWith(cure, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_printed_or_written()
    {
        var file = Path.Combine(_folder.FullName, "Collect-WritebackEvidence.ps1");

        var printed = await Tool.RunAsync("collect", "--script");
        var written = await Tool.RunAsync("collect", "--script", "--output", file);

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.StartsWith("<#", printed.Output, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), (written.ExitCode, written.Output, written.Error));
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task The_namespaces_of_the_newest_events_are_probed()
    {
        var file = Write("events.xml", Event(31019, "08:00:00", "Namespace: ssprdedicatedsbprodfra-1.servicebus.windows.net")
            + Event(31034, "09:00:00", "ssprdedicatedsbprodneu").Replace("2026-11-20", "2026-11-21", StringComparison.Ordinal));

        var plan = await Tool.RunAsync("plan", "--select", "WB5001", "--no-proxy", "--events", file);
        var rules = await Tool.RunAsync("endpoints", "--events", file, "--format", "csv");

        // The other was named the day before, and not since.
        Assert.Contains("  ssprdedicatedsbprodneu.servicebus.windows.net ", plan.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fra-1", plan.Output, StringComparison.Ordinal);
        Assert.Contains("\nssprdedicatedsbprodneu.servicebus.windows.net,443,tcp,outbound,True,Service Bus: the namespace that the server uses now, by its events\n", rules.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proxy_that_the_collector_saw_is_that_of_the_service()
    {
        var file = Write(
            "evidence.json",
            """
            {"format":"writeback-connect-evidence","formatVersion":1,"evidence":{
              "ServerPlatform":{"value":{"collectedAt":"2026-11-20T08:00:00Z","operatingSystem":"Windows Server 2022","tlsSettings":[],
                "serviceProxy":{"enabled":true,"useDefaultCredentials":false,"address":"http://127.0.0.1:9","bypassList":["direct\\.invalid"]}}},
              "Events":{"value":{"collectedAt":"2026-11-20T08:00:00Z","computer":"SYNC01","events":[
                {"provider":"PasswordResetService","id":31019,"at":"2026-11-20T07:59:00Z","data":"ssprdedicatedsbprodneu"}]}}}}
            """);

        var answer = await Tool.RunAsync(
            new Dictionary<string, string> { ["HTTPS_PROXY"] = "http://127.0.0.1:10" },
            ["check", "--select", "WB3013,WB5006", "--cloud", "china", "--endpoint", "a.direct.invalid", "--connect-evidence", file, "--format", "json"]);

        Assert.Equal("Differ", Assert.Single(answer.Json.FindingsOf("WB3013")).GetProperty("message").GetProperty("id").GetString());
        var through = answer.Json.FindingsOf("WB5006").Select(finding => finding.GetProperty("subject").GetString()).ToList();
        Assert.Contains("ssprdedicatedsbprodneu.servicebus.chinacloudapi.cn", through);
        Assert.DoesNotContain("a.direct.invalid", through);
    }

    [Fact]
    public async Task Collecting_needs_a_file()
        => Assert.Equal((2, "writeback: Option '--output' is required. See writeback collect --help.\n"), await RefusalAsync("collect"));

    [Fact]
    public async Task What_the_collector_found_is_judged_and_goes_into_bundles()
    {
        var file = Write(
            "evidence.json",
            """
            {"format":"writeback-connect-evidence","formatVersion":1,"evidence":{
              "SyncServerSettings":{"value":{"source":"server","serverName":"SYNC01","version":"2.6.92.0","stagingMode":false,"scheduler":{},"features":[]}},
              "SyncService":{"value":{"collectedAt":"2026-11-20T08:00:00Z","status":"Stopped"}},
              "SyncRules":{"failure":{"kind":"denied","type":"UnauthorizedAccessException","code":"0x80070005"}}}}
            """);
        var bundle = Path.Combine(_folder.FullName, "server.zip");

        var live = await Tool.RunAsync("check", "--connect-evidence", file, "--select", "WB3003,WB3007,WB3009", "--format", "json");
        var collected = await Tool.RunAsync("collect", "--connect-evidence", file, "--select", "WB3003,WB3007,WB3009", "--output", bundle);
        var recorded = await Tool.RunAsync("check", "--bundle", bundle, "--select", "WB3003,WB3007,WB3009", "--format", "json");

        Assert.Equal("WB3003=fail WB3007=pass WB3009=inconclusive", live.Json.Statuses());
        Assert.Equal(0, collected.ExitCode);
        Assert.Equal(live.Json.Statuses(), recorded.Json.Statuses());
    }

    [Fact]
    public async Task The_fix_is_shown_and_changes_nothing()
    {
        var answer = await Tool.RunAsync("fix", "WB3004", "--connect-export", ExportCopy.Sample);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        Assert.Contains("Set-ADSyncAADPasswordResetConfiguration -Connector 'tailwindtraders.onmicrosoft.com - AAD' -Enable $true", answer.Output, StringComparison.Ordinal);
        Assert.Contains("on the Connect server alone", answer.Output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> RefusalAsync(params string[] args)
    {
        var answer = await Tool.RunAsync(args);
        return (answer.ExitCode, answer.Error);
    }

    private static string Event(int id, string time, string data)
        => $"<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='PasswordResetService'/><EventID>{id}</EventID><TimeCreated SystemTime='2026-11-20T{time}.0000000Z'/></System><EventData><Data>{data}</Data></EventData></Event>\n";

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, content);
        return file;
    }
}
