using System.Net;
using System.Text;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>What goes wrong at a proxy.</summary>
internal static class ProxyFaults
{
    private const string Host = "localhost";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Nothing listens on the proxy's port", NetworkCause.ProxyRefused, _ => ThroughAsync(FaultLab.Proxy(LoopbackServer.ClosedPort()))),
        new("The proxy's name does not exist", NetworkCause.ProxyUnreachable, lab => ThroughAsync(
            FaultLab.Proxy(3128, "nxdomain.lab.test"), options => options.NameServers = [lab.NameServer.EndPoint])),
        Squid("squid wants a login, and gets none", NetworkCause.ProxyAuthenticationRequired, squid => squid.WithLogin),
        Squid("squid wants a login, and gets a wrong one", NetworkCause.ProxyAuthenticationRequired, squid => squid.WithLogin, options => options.ProxyCredentials = new NetworkCredential("nobody", "wrong")),
        Squid("squid forbids the host", NetworkCause.ProxyForbidden, squid => squid.WithList),
        Squid("squid cannot reach the host", NetworkCause.ProxyServiceUnavailable, squid => squid.Open),
        Answering("A proxy says 502", NetworkCause.ProxyBadGateway, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
        Answering("A proxy says 504", NetworkCause.ProxyGatewayTimeout, "HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n"),
        Answering("A proxy says 405", NetworkCause.ProxyRejected, "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n"),
        Answering("What listens is no proxy", NetworkCause.ProxyMalformed, "220 mail.lab.test ready\r\n\r\n"),
        new("A proxy accepts and is silent", NetworkCause.ProxySilent, async _ =>
        {
            await using var silent = LoopbackServer.ThatIsSilent();
            return await ThroughAsync(FaultLab.Proxy(silent.Port), options => options.ProxyLimit = Faults.Brief);
        }),
        new("A proxy cuts the connection", NetworkCause.ProxyConnectionCut, async _ =>
        {
            await using var cutting = LoopbackServer.ThatResetsTheHandshake();
            return await ThroughAsync(FaultLab.Proxy(cutting.Port));
        }),
        new("squid opens TLS on the way", NetworkCause.CertificateIntercepted, async lab =>
        {
            await using var relay = await RelayStandIn.StartAsync();
            return await FaultLab.ProbeAsync(new Endpoint(Host, relay.Port, EndpointRole.ServiceBus) { Proxy = FaultLab.Proxy(lab.Squid.Inspecting) });
        }) { NeedsTools = true },
    ];

    private static Fault Squid(string name, NetworkCause cause, Func<Squid, int> door, Action<EndpointProberOptions>? configure = null)
        => new(name, cause, lab => ThroughAsync(FaultLab.Proxy(door(lab.Squid)), configure)) { NeedsTools = true };

    private static Fault Answering(string name, NetworkCause cause, string answer) => new(name, cause, async _ =>
    {
        await using var proxy = LoopbackServer.ThatAnswersTheHandshakeWith(Encoding.ASCII.GetBytes(answer));
        return await ThroughAsync(FaultLab.Proxy(proxy.Port));
    });

    private static Task<EndpointReachability> ThroughAsync(ProxyServer proxy, Action<EndpointProberOptions>? configure = null)
        => FaultLab.ProbeAsync(new Endpoint(Host, LoopbackServer.ClosedPort(), EndpointRole.PasswordReset) { Proxy = proxy }, configure);
}
