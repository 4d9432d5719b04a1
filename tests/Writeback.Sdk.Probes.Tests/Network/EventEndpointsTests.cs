using Writeback.Sdk.Probes.Events;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class EventEndpointsTests
{
    [Theory]
    [InlineData("Namespace: ssprdedicatedsbprodfra-1.servicebus.windows.net, Endpoint: 6babcaad_8c2b", "ssprdedicatedsbprodfra-1.servicebus.windows.net")]
    [InlineData("Listener of sb://g15-prod-sn3-011-sb.servicebus.windows.net/ was lost.", "g15-prod-sn3-011-sb.servicebus.windows.net")]
    [InlineData("(https://SSPRDedicatedSBProdNEU.servicebus.windows.net:443/x).", "ssprdedicatedsbprodneu.servicebus.windows.net")]
    [InlineData("Der Namespace lautet ssprdedicatedsbprodweu.servicebus.windows.net.", "ssprdedicatedsbprodweu.servicebus.windows.net")]
    [InlineData("המאזין בssprdedicatedsbprodsea-1.servicebus.windows.net נותק", "ssprdedicatedsbprodsea-1.servicebus.windows.net")]
    [InlineData("ssprdedicatedsbprodscu", "ssprdedicatedsbprodscu.servicebus.windows.net")]
    [InlineData("No such host is known. api.passwordreset.microsoftonline.com:443", "api.passwordreset.microsoftonline.com")]
    [InlineData("ssprdedicatedsbmcprodcne.servicebus.chinacloudapi.cn", "ssprdedicatedsbmcprodcne.servicebus.chinacloudapi.cn")]
    public void A_name_is_found_by_its_form_in_whatever_text(string text, string host)
    {
        var endpoint = Assert.Single(EventEndpoints.In(text, CloudEnvironment.Public));

        Assert.Equal(
            (host, 443, host.Contains("passwordreset", StringComparison.Ordinal) ? EndpointRole.PasswordReset : EndpointRole.ServiceBus),
            (endpoint.Host, endpoint.Port, endpoint.Role));
    }

    [Theory]
    [InlineData("")]
    [InlineData("TrackingId: 3f2504e0-4f89-41d3-9a0c-0305e82c3301, Reason: hr=80230619")]
    [InlineData("UserPrincipalName: someone@contoso.servicebus.windows.net")]
    [InlineData("https://servicebus.windows.net.evil.example/ and xservicebus.windows.net and login.microsoftonline.com")]
    [InlineData("-.servicebus.windows.net and a..servicebus.windows.net and a_b.servicebus.windows.net/")]
    [InlineData("ssprdedicatedsb.evil.example")]
    public void What_is_no_host_of_the_cloud_is_left_alone(string text) => Assert.Empty(EventEndpoints.In(text, CloudEnvironment.Public));

    [Theory]
    [InlineData(CloudEnvironment.Public, "ssprdedicatedsbx.servicebus.windows.net")]
    [InlineData(CloudEnvironment.UsGov, "ssprdedicatedsbx.servicebus.usgovcloudapi.net")]
    [InlineData(CloudEnvironment.China, "ssprdedicatedsbx.servicebus.chinacloudapi.cn")]
    public void A_namespace_without_its_domain_is_of_the_tenants_cloud(CloudEnvironment cloud, string host)
        => Assert.Equal(host, Assert.Single(EventEndpoints.In("ssprdedicatedsbx", cloud)).Host);

    [Fact]
    public void The_newest_events_decide_and_each_name_comes_once()
    {
        string[] events = ["ssprdedicatedsbb ssprdedicatedsba", "ssprdedicatedsba", "nothing", "ssprdedicatedsbc", "ssprdedicatedsbd", "ssprdedicatedsbe"];

        Assert.Equal(
            ["b", "a", "c"],
            EventEndpoints.In(events, CloudEnvironment.Public, most: 3).Select(endpoint => endpoint.Host.Split('.')[0]["ssprdedicatedsb".Length..]));
    }

    [Fact]
    public void Of_a_log_the_names_of_the_newest_day_count_the_newest_first()
    {
        var newest = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        var events = new ServerEvents
        {
            Source = "files",
            Computers = [],
            Counts = [],
            Starts = [],
            HeartbeatGaps = [],
            Operations = [],
            Timeline = [],
            Files = [],
            Namespaces =
            [
                new("ssprdedicatedsba", newest - TimeSpan.FromHours(25), null),
                new("ssprdedicatedsbb", newest - TimeSpan.FromDays(3), newest - TimeSpan.FromHours(23)),
                new("ssprdedicatedsbc.servicebus.windows.net", newest, newest - TimeSpan.FromDays(9)),
            ],
        };

        Assert.Equal(
            ["ssprdedicatedsbc.servicebus.windows.net", "ssprdedicatedsbb.servicebus.windows.net"],
            EventEndpoints.Of(events, CloudEnvironment.Public).Select(endpoint => endpoint.Host));
        Assert.Empty(EventEndpoints.Of(events with { Namespaces = [] }, CloudEnvironment.Public));
    }

    [Fact]
    public void A_long_text_is_read_in_one_go()
        => Assert.Single(EventEndpoints.In(new string('a', 1_000_000) + " " + new string('.', 1_000_000) + " ssprdedicatedsbx", CloudEnvironment.Public));
}
