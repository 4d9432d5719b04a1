using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Testing;
using Xunit.Abstractions;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>How long silent connections last, with seconds in place of minutes: squid, and a router that forgets.</summary>
public sealed class IdleTests(FaultLab lab, ITestOutputHelper output) : IClassFixture<FaultLab>
{
    // The router forgets a connection that was silent for so long.
    private const int Forgetting = 3;

    private static readonly IdleProberOptions Quick = new()
    {
        Longest = TimeSpan.FromSeconds(6),
        Steps = 6,
        Precision = TimeSpan.FromSeconds(0.25),
        AnswerLimit = TimeSpan.FromSeconds(1.5),
    };

    [LabFact]
    public async Task A_proxy_that_closes_silent_tunnels_is_told_from_the_direct_way()
    {
        await using var server = Patient(new TcpListener(System.Net.IPAddress.Loopback, 0));

        var seen = await ProbeAsync(new Endpoint("127.0.0.1", server.Port, EndpointRole.ServiceBus) { Proxy = FaultLab.Proxy(lab.Squid.Open) });

        var (tunnel, direct) = (seen.Paths[0], seen.Paths[1]);
        Assert.Equal(IdleEnding.Fin, tunnel.Ending);
        Assert.InRange(tunnel.Cut!.Value, Squid.IdleLimit - TimeSpan.FromSeconds(0.5), Squid.IdleLimit + TimeSpan.FromSeconds(2));
        Assert.Null(direct.Proxy);
        Assert.Null(direct.Cut);
        Assert.Equal(IdleEnding.Alive, direct.Ending);
        Assert.True(direct.Survived >= Quick.Longest);
        Assert.True(direct.IsInboundProven);
    }

    [LabFact]
    public Task A_router_that_drops_what_it_forgot_kills_silently()
        => BehindRouterAsync("ct state invalid drop; tcp flags & (syn|ack) != syn ct state new drop", isLoose: false, IdleEnding.Silence);

    [LabFact]
    public Task A_router_that_resets_what_it_forgot_is_told_from_one_that_drops()
        => BehindRouterAsync(
            "ct state invalid reject with tcp reset; tcp flags & (syn|ack) != syn ct state new reject with tcp reset", isLoose: false, IdleEnding.Reset);

    [LabFact]
    public Task A_router_that_opens_anew_for_this_side_is_told_from_one_that_remembers()
        => BehindRouterAsync("iifname \"vrs\" ct state new drop; iifname \"vrs\" ct state invalid drop", isLoose: true, IdleEnding.Reopened);

    [Fact]
    public async Task A_server_that_says_goodbye_proves_the_way_up_to_then()
    {
        var closing = TimeSpan.FromSeconds(2.2);
        await using var server = LoopbackServer.WithTls(
            new SslServerAuthenticationOptions { ServerCertificate = LabPki.Good },
            async (stream, _, stopping) =>
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
                patience.CancelAfter(closing);
                try
                {
                    while (await LoopbackServer.ReadRequestAsync(stream, patience.Token) is { Length: > 0 })
                    {
                        await AnswerAsync(stream, TimeSpan.Zero, stopping);
                    }
                }
                catch (OperationCanceledException)
                {
                    await stream.ShutdownAsync();
                }
            });

        var path = Assert.Single((await ProbeAsync(new Endpoint("127.0.0.1", server.Port, EndpointRole.ServiceBus))).Paths);

        Assert.Equal((IdleEnding.ClosedByServer, null), (path.Ending, path.Cut));
        Assert.InRange(path.Survived, closing - TimeSpan.FromSeconds(0.3), closing + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_endpoint_that_is_not_reached_has_no_connections_to_keep()
    {
        var path = Assert.Single((await ProbeAsync(new Endpoint("127.0.0.1", LoopbackServer.ClosedPort(), EndpointRole.ServiceBus))).Paths);

        Assert.Equal(NetworkCause.ConnectionRefused, path.Failure?.Cause);
        Assert.Empty(path.Tries);
    }

    private async Task BehindRouterAsync(string filter, bool isLoose, IdleEnding expected)
    {
        await using var server = Patient(lab.Network.Listen());
        await lab.RouterTurn.WaitAsync();
        try
        {
            lab.Network.Router.Command("sysctl", "-qw", string.Create(CultureInfo.InvariantCulture, $"net.netfilter.nf_conntrack_tcp_timeout_established={Forgetting}"));
            lab.Network.Router.Command("sysctl", "-qw", $"net.netfilter.nf_conntrack_tcp_loose={(isLoose ? 1 : 0)}");
            lab.Network.Filter(filter);

            var path = Assert.Single((await ProbeAsync(
                new Endpoint(LabNetwork.ServerAddress, server.Port, EndpointRole.ServiceBus), options => options.CreateSocket = lab.Network.CreateSocket)).Paths);

            output.WriteLine(string.Join(", ", path.Tries));
            Assert.Equal((expected, NetworkCause.IdleConnectionCut), (path.Ending, path.Cause));
            Assert.InRange(path.Cut!.Value, TimeSpan.FromSeconds(Forgetting - 0.5), TimeSpan.FromSeconds(Forgetting + 1.5));
            Assert.True(path.Survived < path.Cut);
            Assert.True(expected == IdleEnding.Reopened || path.Cut - path.Survived < TimeSpan.FromSeconds(0.9), $"{path.Survived} to {path.Cut}");
        }
        finally
        {
            lab.Network.Filter("");
            lab.RouterTurn.Release();
        }
    }

    private static Task<IdlePersistence> ProbeAsync(Endpoint endpoint, Action<EndpointProberOptions>? configure = null)
        => new IdleProber(FaultLab.Prober(configure), Options.Create(Quick), TimeProvider.System).ProbeAsync(endpoint, CancellationToken.None);

    /// <summary>Keeps connections for ever, answers every request, and later where it is asked to (<c>Prefer: wait</c>).</summary>
    private static LoopbackServer Patient(TcpListener listener) => LoopbackServer.WithTls(
        new SslServerAuthenticationOptions { ServerCertificate = LabPki.Good },
        async (stream, _, stopping) =>
        {
            while (await LoopbackServer.ReadRequestAsync(stream, stopping) is { Length: > 0 } request)
            {
                var wait = request.Split("Prefer: wait=") is [_, var rest] ? double.Parse(rest.Split('\r')[0], CultureInfo.InvariantCulture) : 0;
                var answering = AnswerAsync(stream, TimeSpan.FromSeconds(wait), stopping);
                if (wait == 0)
                {
                    await answering;
                }
            }
        },
        listener);

    private static async Task AnswerAsync(SslStream stream, TimeSpan wait, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(wait, stopping);
            await stream.WriteAsync("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stopping);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection is gone, which is what the test is about.
        }
    }
}
