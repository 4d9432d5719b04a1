using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>Answers as a namespace of Service Bus does to strangers: Kestrel, with TLS and WebSockets.</summary>
internal sealed class RelayStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RelayStandIn(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>Starts it.</summary>
    /// <param name="answer">What goes before its usual answers; returns whether it answered.</param>
    /// <param name="protocols">The protocols of HTTP.</param>
    public static async Task<RelayStandIn> StartAsync(Func<HttpContext, Task<bool>>? answer = null, HttpProtocols protocols = HttpProtocols.Http1AndHttp2)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = protocols;
            listen.UseHttps(LabPki.Good);
        }));
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(async context =>
        {
            if (answer is not null && await answer(context))
            {
                return;
            }

            // https://learn.microsoft.com/azure/azure-relay/relay-hybrid-connections-protocol: without a token, 401.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.ContentType = "application/xml";
            await context.Response.WriteAsync("<Error><Code>401</Code><Detail>MissingToken: The authorization header was not found.</Detail></Error>");
        });
        await app.StartAsync();
        return new RelayStandIn(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
