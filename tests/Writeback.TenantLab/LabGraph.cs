using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Writeback.TenantLab;

/// <summary>
/// A service on this machine that speaks the part of Microsoft Graph v1.0 that the probes use, and issues tokens for it. What it serves and what it is asked for
/// is held against the official schema by <see cref="GraphSchema"/>.
/// </summary>
public sealed partial class LabGraph : IAsyncDisposable
{
    public const string Secret = "lab-secret-7Qm";

    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, bool> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<LabRequest> _requests = new();
    private int _count;

    private LabGraph(LabTenant tenant, X509Certificate2? certificate)
    {
        Tenant = tenant;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
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

    /// <summary>The address, without a version.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>How many objects a page has at most.</summary>
    public int PageSize { get; set; } = 999;

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>What to answer instead.</summary>
    public LabFaults.Fault? Fault { get; set; }

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<LabRequest> Requests => [.. _requests];

    public static async Task<LabGraph> StartAsync(LabTenant? tenant = null, X509Certificate2? certificate = null)
    {
        var lab = new LabGraph(tenant ?? LabTenant.Sound(), certificate);
        await lab._application.StartAsync();
        var bound = new Uri(lab._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        lab.Address = new Uri($"{bound.Scheme}://localhost:{bound.Port}/");
        return lab;
    }

    /// <summary>A token as an application gets it.</summary>
    public string IssueToken()
    {
        static string Part(JsonObject part) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
        var claims = new JsonObject
        {
            ["aud"] = "https://graph.microsoft.com",
            ["tid"] = LabTenant.Id,
            ["appid"] = "1b730954-1685-4b74-9bfd-dac224a7b894",
            ["idtyp"] = "app",
            ["roles"] = new JsonArray([.. Tenant.Permissions.Order(StringComparer.Ordinal).Select(role => (JsonNode)role)]),
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
        var token = $"{Part(new JsonObject { ["alg"] = "none" })}.{Part(claims)}.{Part([])}";
        _tokens[token] = true;
        return token;
    }

    /// <summary>From now on no token that was issued is accepted.</summary>
    public void ExpireTokens() => _tokens.Clear();

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

    private static async Task WriteAsync(HttpContext context, JsonObject body)
    {
        context.Response.ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString());
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            await AnswerTokenAsync(context);
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

        _requests.Enqueue(new LabRequest(path["/v1.0".Length..], context.Request.Query.ToDictionary(option => option.Key, option => option.Value.ToString(), StringComparer.Ordinal)));
        if (Fault is { } fault && await fault(context, Interlocked.Increment(ref _count)))
        {
            return;
        }

        if (context.Request.Headers.Authorization.ToString() is not ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] || !_tokens.ContainsKey(token))
        {
            await WriteErrorAsync(context, 401, "InvalidAuthenticationToken");
            return;
        }

        await AnswerAsync(context, path["/v1.0".Length..]);
    }

    private async Task AnswerTokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form["grant_type"] == "client_credentials" && form["client_secret"] == Secret)
        {
            await WriteAsync(context, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = IssueToken() });
            return;
        }

        context.Response.StatusCode = 401;
        await WriteAsync(context, new JsonObject
        {
            ["error"] = "invalid_client",
            ["error_description"] = "AADSTS7000215: Invalid client secret provided.",
            ["error_codes"] = new JsonArray(7000215),
        });
    }

    private async Task AnswerAsync(HttpContext context, string path)
    {
        var (permission, answer) = Find(context, path);
        if (permission is not null && !Tenant.Permissions.Contains(permission) && !Tenant.Permissions.Contains("Directory.Read.All"))
        {
            await WriteErrorAsync(context, 403, "Authorization_RequestDenied");
        }
        else if (answer is null)
        {
            await WriteErrorAsync(context, 404, "Request_ResourceNotFound");
        }
        else
        {
            await WriteAsync(context, answer);
        }
    }

    private (string? Permission, JsonObject? Answer) Find(HttpContext context, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        return segments switch
        {
            ["subscribedSkus"] => ("Organization.Read.All", List(context, Tenant.SubscribedSkus)),
            ["organization"] => ("Organization.Read.All", List(context, Tenant.Organizations)),
            ["domains"] => ("Domain.Read.All", List(context, Tenant.Domains)),
            ["users"] => ("User.Read.All", List(context, FilterUsers(context))),
            ["users", var name] => ("User.Read.All", One(context, AllUsers().FirstOrDefault(user => Is(user, "id", name) || Is(user, "userPrincipalName", name)))),
            ["directory", "deletedItems", "graph.user" or "microsoft.graph.user"] => ("User.Read.All", List(context, FilterDeleted(context))),
            ["roleManagement", "directory", "roleAssignments"] => ("RoleManagement.Read.Directory", List(context, FilterRoles(context))),
            ["reports", "authenticationMethods", "userRegistrationDetails", var id] => ("AuditLog.Read.All", One(context, Tenant.RegistrationDetails.FirstOrDefault(details => Is(details, "id", id)))),
            ["policies", "authorizationPolicy"] => ("Policy.Read.All", One(context, Tenant.AuthorizationPolicy)),
            ["auditLogs", "directoryAudits"] => ("AuditLog.Read.All", List(context, FilterAudits(context))),
            _ => (null, null),
        };
    }

    private IEnumerable<JsonObject> AllUsers() => Tenant.Users.Concat(Enumerable.Range(0, Tenant.Employees).Select(LabObjects.Employee));

    private IEnumerable<JsonObject> FilterUsers(HttpContext context)
    {
        var filter = context.Request.Query["$filter"].ToString();
        if (filter == "onPremisesSyncEnabled eq true")
        {
            return AllUsers().Where(user => user["onPremisesSyncEnabled"]?.GetValue<bool>() == true);
        }

        return EqFilter().Match(filter) is { Success: true } match
            ? AllUsers().Where(user => Is(user, match.Groups[1].Value, match.Groups[2].Value.Replace("''", "'", StringComparison.Ordinal)))
            : AllUsers();
    }

    private IEnumerable<JsonObject> FilterDeleted(HttpContext context)
        => EndsWithFilter().Match(context.Request.Query["$filter"].ToString()) is { Success: true } match
            ? Tenant.DeletedUsers.Where(user => user["userPrincipalName"]!.GetValue<string>().EndsWith(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase))
            : Tenant.DeletedUsers;

    private IEnumerable<JsonObject> FilterRoles(HttpContext context)
        => EqFilter().Match(context.Request.Query["$filter"].ToString()) is { Success: true } match
            ? Tenant.RoleAssignments.Where(role => Is(role, match.Groups[1].Value, match.Groups[2].Value))
            : Tenant.RoleAssignments;

    private IEnumerable<JsonObject> FilterAudits(HttpContext context)
    {
        var filter = context.Request.Query["$filter"].ToString();
        var since = SinceFilter().Match(filter) is { Success: true } match ? DateTimeOffset.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
        return Tenant.DirectoryAudits.Where(audit => DateTimeOffset.Parse(audit["activityDateTime"]!.GetValue<string>(), CultureInfo.InvariantCulture) >= since
            && (!filter.Contains("loggedByService", StringComparison.Ordinal) || filter.Contains($"'{audit["loggedByService"]!.GetValue<string>()}'", StringComparison.Ordinal)));
    }

    private JsonObject List(HttpContext context, IEnumerable<JsonObject> all)
    {
        var start = int.TryParse(context.Request.Query["$skiptoken"], NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
        var size = Math.Min(PageSize, int.TryParse(context.Request.Query["$top"], NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? top : PageSize);
        var items = all.Skip(start).Take(size + 1).ToList();
        var answer = new JsonObject { ["@odata.context"] = $"{Address}v1.0/$metadata#{context.Request.Path.Value!["/v1.0/".Length..]}" };
        if (items.Count > size)
        {
            var options = context.Request.Query.Where(option => option.Key != "$skiptoken").Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value.ToString())}");
            answer["@odata.nextLink"] = string.Create(
                CultureInfo.InvariantCulture,
                $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}?{string.Join('&', options.Append(string.Create(CultureInfo.InvariantCulture, $"$skiptoken={start + size}")))}");
        }

        answer["value"] = new JsonArray([.. items.Take(size).Select(item => Select(context, item))]);
        return answer;
    }

    private static JsonObject? One(HttpContext context, JsonObject? item) => item is null ? null : Select(context, item);

    private static JsonObject Select(HttpContext context, JsonObject item)
    {
        var names = context.Request.Query["$select"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 ? (JsonObject)item.DeepClone() : new JsonObject(item.Where(member => names.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }

    private static bool Is(JsonObject item, string member, string value)
        => string.Equals(item[member]?.GetValue<string>(), value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^(\\w+) eq '(.*)'$")]
    private static partial Regex EqFilter();

    [GeneratedRegex("^endsWith\\(userPrincipalName,'(.*)'\\)$")]
    private static partial Regex EndsWithFilter();

    [GeneratedRegex("activityDateTime ge ([0-9TZ:.-]+)")]
    private static partial Regex SinceFilter();
}
