using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Writeback.Lab;

/// <summary>
/// A service on this machine that speaks the part of Microsoft Graph v1.0 that the probes use, and issues tokens for it. What it serves and what it is asked for
/// is held against the official schema by <see cref="GraphSchema"/>.
/// </summary>
public sealed class LabGraph : IAsyncDisposable
{
    public const string Secret = LabTokens.Secret;

    private readonly WebApplication _application;
    private readonly LabResources _resources;
    private readonly ConcurrentQueue<LabRequest> _requests = new();
    private int _count;

    private LabGraph(LabTenant tenant, X509Certificate2? certificate, int port)
    {
        Tenant = tenant;
        Tokens = new LabTokens(tenant);
        _resources = new LabResources(this);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public LabTenant Tenant { get; }

    /// <summary>Who signs in.</summary>
    public LabTokens Tokens { get; }

    /// <summary>The address, without a version.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>How many objects a page has at most.</summary>
    public int PageSize { get; set; } = 999;

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>What to answer instead.</summary>
    public LabFaults.Fault? Fault { get; set; }

    /// <summary>Writes passwords back; null where no engine answers the cloud.</summary>
    public LabWriteback? Writeback { get; set; }

    /// <summary>Whether requests are kept.</summary>
    public bool KeepsRequests { get; set; } = true;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<LabRequest> Requests => [.. _requests];

    /// <summary>How many requests were answered.</summary>
    public int RequestCount => Volatile.Read(ref _count);

    public static async Task<LabGraph> StartAsync(LabTenant? tenant = null, X509Certificate2? certificate = null, int port = 0)
    {
        var lab = new LabGraph(tenant ?? LabTenant.Sound(), certificate, port);
        await lab._application.StartAsync();
        var bound = new Uri(lab._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        lab.Address = new Uri($"{bound.Scheme}://localhost:{bound.Port}/");
        return lab;
    }

    /// <summary>A token as an application gets it.</summary>
    public string IssueToken() => Tokens.Issue();

    /// <summary>From now on no token that was issued is accepted.</summary>
    public void ExpireTokens() => Tokens.Expire();

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    public static async Task WriteErrorAsync(HttpContext context, int status, string code)
    {
        var id = Guid.NewGuid().ToString("D");
        context.Response.StatusCode = status;
        context.Response.Headers["request-id"] = id;
        await WriteAsync(context, new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = "A text that nobody may read: sorry, megan@contoso.com.",
                ["innerError"] = new JsonObject { ["date"] = "2026-11-23T03:05:00", ["request-id"] = id, ["client-request-id"] = id },
            },
        });
    }

    internal static Task WriteAsync(HttpContext context, JsonObject body) => WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(body));

    internal static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (LabTokens.Owns(path))
        {
            await Tokens.AnswerAsync(context, Address);
            return;
        }

        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency, context.RequestAborted);
        }

        context.Response.Headers["request-id"] = Guid.NewGuid().ToString("D");
        if (!path.StartsWith("/v1.0/", StringComparison.Ordinal))
        {
            await WriteErrorAsync(context, 400, "BadRequest");
            return;
        }

        var number = Interlocked.Increment(ref _count);
        var body = HttpMethods.IsPost(context.Request.Method) ? await ReadBodyAsync(context) : null;
        if (KeepsRequests)
        {
            _requests.Enqueue(new LabRequest(
                path["/v1.0".Length..],
                context.Request.Query.ToDictionary(option => option.Key, option => option.Value.ToString(), StringComparer.Ordinal),
                context.Request.Method,
                body is null ? null : [.. body.Select(member => member.Key)]));
        }

        if (Fault is { } fault && await fault(context, number))
        {
            return;
        }

        if (context.Request.Headers.Authorization.ToString() is not ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] || !Tokens.IsAccepted(token))
        {
            await WriteErrorAsync(context, 401, "InvalidAuthenticationToken");
            return;
        }

        await _resources.AnswerAsync(context, path["/v1.0/".Length..], body, token);
    }

    private static async Task<JsonObject?> ReadBodyAsync(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
