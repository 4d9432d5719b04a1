using System.Text.Json;

namespace Writeback.Cli.Tests;

/// <summary>What firewall teams are given, and what becomes of endpoints and proxies that users name. Nothing leaves the machine.</summary>
public sealed class EndpointsTests : IDisposable
{
    private static readonly string[] NamesAlone = ["check", "--select", "WB5001", "--cloud", "none", "--format", "json"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-endpoints-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("public", "*.servicebus.windows.net")]
    [InlineData("usgov", "*.servicebus.usgovcloudapi.net")]
    [InlineData("china", "ssprdedicatedsbmcprodcne.servicebus.chinacloudapi.cn")]
    public async Task Each_cloud_has_its_rules(string cloud, string host)
    {
        var text = await Tool.RunAsync("endpoints", "--cloud", cloud);
        var csv = await Tool.RunAsync("endpoints", "--cloud", cloud, "--format", "csv");
        var json = (await Tool.RunAsync("endpoints", "--cloud", cloud, "--format", "json")).Json;

        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Matches($@"(?m)^{host.Replace("*", @"\*", StringComparison.Ordinal)} +tcp/443  Service Bus", text.Output);
        Assert.StartsWith("host,port,protocol,direction,required,purpose\n", csv.Output, StringComparison.Ordinal);
        Assert.Contains($"\n{host},443,tcp,outbound,True,Service Bus: carries the new password\n", csv.Output, StringComparison.Ordinal);
        Assert.Equal(cloud, json.GetProperty("cloud").GetString());
        var rule = json.GetProperty("rules").EnumerateArray().First(rule => rule.GetProperty("host").GetString() == host);
        Assert.Equal((443, "tcp", true), (rule.GetProperty("port").GetInt32(), rule.GetProperty("protocol").GetString(), rule.GetProperty("required").GetBoolean()));
        Assert.NotEmpty(json.GetProperty("samples").EnumerateArray());
    }

    [Theory]
    [InlineData("[::1]:8443", "[::1]:8443")]
    [InlineData("::1", "::1")]
    [InlineData("LOCALHOST", "localhost")]
    [InlineData("127.0.0.1:9", "127.0.0.1:9")]
    public async Task An_endpoint_is_taken_as_it_is_written(string written, string subject)
        => Assert.Equal([subject], Subjects((await Tool.RunAsync([.. NamesAlone, "--no-proxy", "--endpoint", written])).Json));

    [Fact]
    public async Task A_proxy_may_be_an_IPv6_address()
    {
        var answer = await Tool.RunAsync("check", "--select", "WB5006", "--cloud", "none", "--endpoint", "sb.invalid", "--proxy", "http://[::1]:9", "--format", "json");

        Assert.Equal("http://[::1]:9", Assert.Single(answer.Json.FindingsOf("WB5006")).GetProperty("message").GetProperty("arguments").GetProperty("proxy").GetString());
    }

    [Fact]
    public async Task A_name_in_another_script_is_asked_for_as_DNS_knows_it()
        => Assert.Equal(["xn--bcher-kva.invalid"], Subjects((await Tool.RunAsync([.. NamesAlone, "--no-proxy", "--endpoint", "bücher.invalid"])).Json));

    [Fact]
    public async Task Endpoints_of_the_configuration_keep_their_order_and_come_once()
    {
        var file = Configure("""{ "endpoints": ["127.0.0.2:9", "127.0.0.1:9", "127.0.0.2:9"] }""");

        Assert.Equal(["127.0.0.2:9", "127.0.0.1:9"], Subjects((await Tool.RunAsync([.. NamesAlone, "--no-proxy", "--config", file])).Json));
    }

    [Fact]
    public async Task Five_thousand_endpoints_are_probed()
    {
        var endpoints = Enumerable.Range(0, 5_000).Select(index => $"127.{1 + (index / 250)}.0.{1 + (index % 250)}:9");
        var file = Configure(JsonSerializer.Serialize(new { endpoints }));

        var answer = await Tool.RunAsync("check", "--select", "WB5001,WB5002", "--cloud", "none", "--no-proxy", "--config", file, "--format", "json");

        Assert.Equal("", answer.Error);
        Assert.Equal(5_000, answer.Json.FindingsOf("WB5002").Count());
        Assert.All(answer.Json.FindingsOf("WB5002"), finding => Assert.Equal("Refused", finding.GetProperty("message").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("""{ "endpoints": ["good.example", "http://bad.example"] }""", ": endpoints:1: 'http://bad.example' is an address of a page.")]
    [InlineData("""{ "endpoints": ["good.example", "also.example:443", "bad.example:0"] }""", ": endpoints:2: 'bad.example:0' has no port from 1 to 65535.")]
    [InlineData("""{ "endpoints": ["good.example", ""] }""", ": endpoints:1: '' is no name of a host.")]
    [InlineData("""{ "endpoints": "good.example" }""", ": endpoints is not a list of endpoints")]
    public async Task A_wrong_endpoint_is_refused_with_its_place(string content, string complaint)
        => Assert.Contains(complaint, (await Tool.RunAsync("check", "--config", Configure(content))).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task A_proxy_of_the_environment_is_in_force_and_its_password_in_no_report()
    {
        var environment = new Dictionary<string, string> { ["HTTPS_PROXY"] = "http://someone:PlantedSecret@127.0.0.1:9", ["NO_PROXY"] = ".direct.invalid" };

        var answer = await Tool.RunAsync(
            environment, ["check", "--select", "WB5006", "--cloud", "none", "--endpoint", "sb.invalid", "--endpoint", "127.0.0.1:9", "--endpoint", "a.direct.invalid", "--format", "json"]);

        var finding = answer.Json.FindingsOf("WB5006").First();
        Assert.Equal("Refused", finding.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal("http://127.0.0.1:9", finding.GetProperty("message").GetProperty("arguments").GetProperty("proxy").GetString());
        Assert.Equal(["sb.invalid", "127.0.0.1:9"], answer.Json.FindingsOf("WB5006").Select(one => one.GetProperty("subject").GetString()));
        Assert.DoesNotContain("PlantedSecret", answer.Output + answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--proxy", "http://someone:PlantedSecret@proxy:3128", "The proxy holds a user or a password. Leave them out")]
    [InlineData("HTTPS_PROXY", "socks5://someone:PlantedSecret@proxy:3128", "Environment variable HTTPS_PROXY is no proxy.")]
    public async Task A_refused_proxy_is_not_quoted_with_its_password(string where, string proxy, string refusal)
    {
        var isOption = where.StartsWith('-');

        var answer = await Tool.RunAsync(
            isOption ? new Dictionary<string, string>() : new Dictionary<string, string> { [where] = proxy }, isOption ? ["check", where, proxy] : ["check"]);

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith(refusal, answer.Refusal(), StringComparison.Ordinal);
        Assert.DoesNotContain("PlantedSecret", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proxy_of_the_service_goes_before_the_environment_and_the_difference_is_told()
    {
        var file = Path.Combine(_folder.FullName, "machine.config");
        await File.WriteAllTextAsync(
            file,
            """
            <configuration><system.net><defaultProxy enabled="true" useDefaultCredentials="true">
              <proxy usesystemdefault="true" proxyaddress="http://127.0.0.1:9" bypassonlocal="true" /></defaultProxy></system.net></configuration>
            """);

        var answer = await Tool.RunAsync(
            new Dictionary<string, string> { ["HTTPS_PROXY"] = "http://127.0.0.1:10" },
            ["check", "--select", "WB3013,WB5006", "--cloud", "none", "--endpoint", "sb.invalid", "--machine-config", file, "--format", "json"]);

        Assert.Equal("http://127.0.0.1:9", Assert.Single(answer.Json.FindingsOf("WB5006")).GetProperty("message").GetProperty("arguments").GetProperty("proxy").GetString());
        Assert.Equal("Differ", Assert.Single(answer.Json.FindingsOf("WB3013")).GetProperty("message").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("3:00")]
    [InlineData("6:00", "--thorough")]
    [InlineData("0:10", "--timeout", "90s")]
    public async Task How_long_connections_are_kept_silent_is_said_before(string time, params string[] options)
    {
        string[] command = ["check", "--select", "WB5006,WB5007", "--cloud", "china", "--proxy", "http://127.0.0.1:9", .. options];

        var answer = await Tool.RunAsync(command);

        Assert.Equal(
            $"writeback: WB5007 keeps connections silent for {time} where Service Bus is reached, beside the other probes. --skip WB5007 does without.\n",
            answer.Error);
        Assert.Equal("", (await Tool.RunAsync([.. command, "--skip", "WB5007"])).Error);
    }

    private string Configure(string content)
    {
        var file = Path.Combine(_folder.FullName, "settings.json");
        File.WriteAllText(file, content);
        return file;
    }

    private static IEnumerable<string?> Subjects(JsonElement report) => report.FindingsOf("WB5001").Select(finding => finding.GetProperty("subject").GetString());
}
