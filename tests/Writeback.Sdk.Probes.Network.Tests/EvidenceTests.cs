using System.Net;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>What is recorded of a phase, beside its cause.</summary>
public sealed class EvidenceTests(FaultLab lab) : IClassFixture<FaultLab>
{
    [Fact]
    public async Task An_alias_is_followed_and_the_server_that_answered_is_named()
    {
        var seen = await lab.ResolveAsync("alias.lab.test");

        Assert.Null(seen.Resolve.Failure);
        Assert.Equal(["127.0.0.1", "::1"], seen.Resolve.Addresses);
        Assert.Equal(["A", "AAAA"], seen.Resolve.Queries.Select(query => query.Type));
        Assert.All(seen.Resolve.Queries, query =>
        {
            Assert.Equal(lab.NameServer.EndPoint.ToString(), query.Server);
            Assert.Equal(["middle.lab.test", "end.lab.test"], query.CanonicalNames);
            Assert.Null(query.Failure);
        });
    }

    [Fact]
    public async Task A_slow_name_server_is_told_by_its_time()
        => Assert.All((await lab.ResolveAsync("slow.lab.test")).Resolve.Queries, query => Assert.True(query.Duration >= LoopbackNameServer.Slowness * 0.9));

    [Fact]
    public async Task A_server_that_fails_is_passed_over_for_one_that_knows()
    {
        await using var second = new LoopbackNameServer();
        var silent = new IPEndPoint(IPAddress.Loopback, LoopbackServer.ClosedPort());

        var seen = await lab.ResolveAsync("host.lab.test", options =>
        {
            options.NameServers = [silent, second.EndPoint];
            options.ResolveLimit = Faults.Brief;
        });

        Assert.Null(seen.Resolve.Failure);
        Assert.Equal([silent, silent, second.EndPoint, second.EndPoint], seen.Resolve.Queries.Select(query => IPEndPoint.Parse(query.Server)));
    }

    [LabFact]
    public async Task The_router_that_turned_a_connection_away_is_named_with_what_it_said()
    {
        var seen = await lab.ProbeBehindAsync(443, "reject with icmp type admin-prohibited");

        Assert.Equal(new IcmpMessage(3, 13, LabNetwork.RouterAddress), Assert.Single(seen.Connect!.Attempts).Icmp);
    }

    [LabFact]
    public async Task What_a_server_would_have_chosen_is_recorded()
    {
        using var server = new OpenSslServer("-tls1_2", "-cipher", "AES128-SHA@SECLEVEL=0");
        await server.ReadyAsync();

        var seen = await FaultLab.ProbeAsync(server.Port);

        Assert.Equal(new TlsOffer("Tls12", "TLS_RSA_WITH_AES_128_CBC_SHA"), seen.Tls?.Offer);
    }

    [Fact]
    public async Task A_namespace_answers_both_a_request_and_an_upgrade()
    {
        await using var relay = await RelayStandIn.StartAsync();

        var seen = await FaultLab.ProbeAsync(relay.Port, role: EndpointRole.ServiceBus);

        Assert.Null(seen.Cause);
        Assert.Equal("http/1.1", seen.Tls?.ApplicationProtocol);
        Assert.Equal((EndpointAnswer.Expected, 401), (seen.Http?.Answer, seen.Http?.StatusCode));
        Assert.Equal((EndpointAnswer.Expected, 401), (seen.WebSocket?.Answer, seen.WebSocket?.StatusCode));
        Assert.InRange(seen.Http!.ClockSkew!.Value, TimeSpan.FromSeconds(-2), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task An_upgrade_that_succeeds_is_as_good()
    {
        await using var relay = await RelayStandIn.StartAsync(async context =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
            {
                return false;
            }

            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            return true;
        });

        var seen = await FaultLab.ProbeAsync(relay.Port, role: EndpointRole.ServiceBus);

        Assert.Equal((EndpointAnswer.Expected, 101), (seen.WebSocket?.Answer, seen.WebSocket?.StatusCode));
        Assert.Null(seen.Cause);
    }

    [LabFact]
    public async Task A_tunnel_through_squid_leads_to_the_endpoint()
    {
        await using var relay = await RelayStandIn.StartAsync();

        var seen = await FaultLab.ProbeAsync(new Endpoint("localhost", relay.Port, EndpointRole.ServiceBus) { Proxy = FaultLab.Proxy(lab.Squid.Open) });

        Assert.Null(seen.Cause);
        Assert.Equal((200, null), (seen.Proxy?.StatusCode, seen.Proxy?.Failure));
        Assert.Empty(seen.Proxy!.AuthenticationSchemes);
        Assert.Equal(EndpointAnswer.Expected, seen.Http?.Answer);
        Assert.Equal(EndpointAnswer.Expected, seen.WebSocket?.Answer);
    }

    [LabFact]
    public async Task A_login_by_name_and_password_opens_the_tunnel()
    {
        await using var relay = await RelayStandIn.StartAsync();

        var seen = await FaultLab.ProbeAsync(
            new Endpoint("localhost", relay.Port, EndpointRole.ServiceBus) { Proxy = FaultLab.Proxy(lab.Squid.WithLogin) },
            options => options.ProxyCredentials = new NetworkCredential(Squid.User, Squid.Password));

        Assert.Null(seen.Cause);
        Assert.Equal(["Basic"], seen.Proxy?.AuthenticationSchemes);
        Assert.StartsWith("squid", seen.Proxy?.Name, StringComparison.Ordinal);
    }

    [LabFact]
    public async Task A_host_that_is_not_on_the_proxys_list_is_forbidden_before_anything_is_said_to_it()
    {
        await using var relay = await RelayStandIn.StartAsync();

        var seen = await FaultLab.ProbeAsync(new Endpoint("localhost", relay.Port, EndpointRole.ServiceBus) { Proxy = FaultLab.Proxy(lab.Squid.WithList) });

        Assert.Equal(NetworkCause.ProxyForbidden, seen.Cause);
        Assert.Null(seen.Tls);
    }
}
