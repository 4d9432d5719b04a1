using System.Text.Json;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A proxy that wants a ticket: the tool as users run it, against a KDC of MIT and squid's own check of tickets.</summary>
public sealed class NegotiateTests(NegotiateLab lab) : IClassFixture<NegotiateLab>
{
    [LabFact]
    public async Task A_ticket_opens_the_tunnel_where_the_user_is_to_be_logged_on()
    {
        var report = await CheckAsync(lab.Realm.Tickets, "--proxy", Proxy, "--proxy-negotiate");

        Assert.Equal(("pass", "LetsThrough"), Outcome(report, "WB5006"));
        Assert.Equal(("pass", "Trusted"), Outcome(report, "WB5003"));
        var proxy = ProxyPhaseIn(report);
        Assert.Equal(200, proxy.GetProperty("statusCode").GetInt32());
        Assert.Equal(["Negotiate"], proxy.GetProperty("authenticationSchemes").EnumerateArray().Select(scheme => scheme.GetString()));
    }

    [LabFact]
    public async Task The_service_logs_on_where_its_machine_config_says_so()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                file,
                $"""
                <configuration><system.net><defaultProxy enabled="true" useDefaultCredentials="true">
                  <proxy usesystemdefault="true" proxyaddress="{Proxy}" /></defaultProxy></system.net></configuration>
                """);

            var report = await CheckAsync(lab.Realm.Tickets, "--machine-config", file);

            Assert.Equal(("pass", "LetsThrough"), Outcome(report, "WB5006"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [LabFact]
    public async Task Without_a_ticket_the_proxy_wants_a_login_and_its_scheme_is_named() => AssertWantsLogin(await CheckAsync("FILE:/nonexistent", "--proxy", Proxy, "--proxy-negotiate"));

    [LabFact]
    public async Task A_ticket_is_not_used_unless_the_user_says_so() => AssertWantsLogin(await CheckAsync(lab.Realm.Tickets, "--proxy", Proxy));

    private string Proxy => FormattableString.Invariant($"http://localhost:{lab.Squid.WithLogin}");

    private static void AssertWantsLogin(JsonElement report)
    {
        Assert.Equal(("fail", "WantsLogin"), Outcome(report, "WB5006"));
        Assert.Equal("proxyAuthenticationRequired", ProxyPhaseIn(report).GetProperty("failure").GetProperty("cause").GetString());
        Assert.Equal(["Negotiate"], ProxyPhaseIn(report).GetProperty("authenticationSchemes").EnumerateArray().Select(scheme => scheme.GetString()));
    }

    private async Task<JsonElement> CheckAsync(string tickets, params string[] options)
    {
        await using var relay = await RelayStandIn.StartAsync();
        var environment = new Dictionary<string, string>(lab.Realm.Environment) { ["KRB5CCNAME"] = tickets };
        return await LabTool.ReportAsync(
            environment, ["check", "--select", "WB5003,WB5006", "--cloud", "none", "--endpoint", FormattableString.Invariant($"localhost:{relay.Port}"), .. options]);
    }

    private static (string? Status, string? Message) Outcome(JsonElement report, string id)
    {
        var check = report.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == id);
        return (check.GetProperty("status").GetString(), check.GetProperty("findings")[0].GetProperty("message").GetProperty("id").GetString());
    }

    private static JsonElement ProxyPhaseIn(JsonElement report) => report.GetProperty("evidence").GetProperty("EndpointReachability")[0].GetProperty("value").GetProperty("proxy");
}
