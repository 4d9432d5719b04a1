using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>What goes wrong with answers.</summary>
internal static class AnswerFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("The connection is reset instead of an answer", NetworkCause.HttpConnectionCut, _ => AgainstAsync(LoopbackServer.WithTls(LabPki.Good, async (stream, socket, stopping) =>
        {
            await LoopbackServer.ReadRequestAsync(stream, stopping);
            await LoopbackServer.Reset(socket);
        }))),
        new("The server resets the HTTP/2 stream", NetworkCause.HttpConnectionCut, async _ =>
        {
            await using var relay = await RelayStandIn.StartAsync(context =>
            {
                context.Abort();
                return Task.FromResult(true);
            });
            return await FaultLab.ProbeAsync(relay.Port, options => options.OfferHttp2 = true);
        }),
        new("The server takes the request and is silent", NetworkCause.HttpSilent, _ => AgainstAsync(
            LoopbackServer.WithTls(LabPki.Good, (stream, _, stopping) => LoopbackServer.ReadToEndAsync(stream, stopping)), options => options.HttpLimit = Faults.Brief)),
        new("The answer is not HTTP", NetworkCause.HttpMalformed, _ => AgainstAsync(Answering("220 mail.lab.test ready\r\n\r\n"))),
        new("A filter forbids the request (403)", NetworkCause.HttpStatus, _ => AgainstAsync(Answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"))),
        new("A gateway fails (503)", NetworkCause.HttpStatus, _ => AgainstAsync(Answering("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"))),
        new("A portal redirects Service Bus", NetworkCause.HttpStatus, _ => AgainstAsync(
            Answering("HTTP/1.1 302 Found\r\nLocation: https://portal.lab.test/\r\nContent-Length: 0\r\n\r\n"), role: EndpointRole.ServiceBus)),
        new("A page answers for Service Bus", NetworkCause.HttpContent, _ => AgainstAsync(
            Answering("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>"), role: EndpointRole.ServiceBus)),
        new("401 without Service Bus's reason", NetworkCause.HttpContent, _ => AgainstAsync(
            Answering("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"), role: EndpointRole.ServiceBus)),
        new("The upgrade to a WebSocket is refused", NetworkCause.WebSocketRefused, async _ =>
        {
            await using var relay = await RelayStandIn.StartAsync(
                context =>
                {
                    context.Response.StatusCode = 426;
                    return Task.FromResult(context.Request.Path.StartsWithSegments("/$hc"));
                },
                HttpProtocols.Http1);
            return await FaultLab.ProbeAsync(relay.Port, role: EndpointRole.ServiceBus);
        }),
        new("The clocks are 20 minutes apart", NetworkCause.ClockSkew, _ => AgainstAsync(Answering(
            string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nDate: {DateTimeOffset.UtcNow.AddMinutes(-20):R}\r\nContent-Length: 0\r\n\r\n")))),
    ];

    private static LoopbackServer Answering(string answer) => LoopbackServer.WithTls(LabPki.Good, async (stream, _, stopping) =>
    {
        await LoopbackServer.ReadRequestAsync(stream, stopping);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stopping);
    });

    private static async Task<EndpointReachability> AgainstAsync(
        LoopbackServer server, Action<EndpointProberOptions>? configure = null, EndpointRole role = EndpointRole.PasswordReset)
    {
        await using (server)
        {
            return await FaultLab.ProbeAsync(server.Port, configure, role);
        }
    }
}
