using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Writeback.Lab;

/// <summary>The resources of the lab: which there are, what it takes to see them, and how they are filtered, selected and paged.</summary>
internal sealed partial class LabResources(LabGraph lab)
{
    // What Directory.Read.All includes: the tables of least and higher privileged permissions in the Graph reference.
    private static readonly string[] OfDirectory = ["Organization.Read.All", "User.Read.All", "Domain.Read.All", "RoleManagement.Read.Directory", "Application.Read.All"];

    private readonly LabResets _resets = new(lab);

    // Pages of employees are always the same, and there may be 100,000 of them.
    private readonly ConcurrentDictionary<string, byte[]> _pages = new(StringComparer.Ordinal);

    private LabTenant Tenant => lab.Tenant;

    public async Task AnswerAsync(HttpContext context, string path, JsonObject? body, string token)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await PostAsync(context, segments, body, token);
            return;
        }

        var key = Tenant.Employees > 0 && segments is ["users"] ? context.Request.QueryString.Value : null;
        if (key is not null && Has("User.Read.All") && _pages.TryGetValue(key, out var page))
        {
            await LabGraph.WriteAsync(context, page);
            return;
        }

        var (permission, answer) = Find(context, segments, token);
        if (permission is not null && !Has(permission))
        {
            await LabGraph.WriteErrorAsync(context, 403, "Authorization_RequestDenied");
        }
        else if (answer is null)
        {
            await LabGraph.WriteErrorAsync(context, 404, "Request_ResourceNotFound");
        }
        else
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(answer);
            if (key is not null)
            {
                _pages[key] = bytes;
            }

            await LabGraph.WriteAsync(context, bytes);
        }
    }

    private bool Has(string permission)
        => Tenant.Permissions.Contains(permission)
            || (OfDirectory.Contains(permission) && Tenant.Permissions.Contains("Directory.Read.All"))
            || (permission == "RoleEligibilitySchedule.Read.Directory" && Tenant.Permissions.Contains("RoleManagement.Read.Directory"));

    private async Task PostAsync(HttpContext context, string[] segments, JsonObject? body, string token)
    {
        if (segments is not ["users", var name, "authentication", "methods", LabResets.PasswordMethod, "resetPassword"])
        {
            await LabGraph.WriteErrorAsync(context, 405, "Request_BadRequest");
        }
        else if (!lab.Tokens.IsPerson(token) || !Has("UserAuthenticationMethod.ReadWrite.All"))
        {
            // Not for applications: https://learn.microsoft.com/graph/api/authenticationmethod-resetpassword
            await LabGraph.WriteErrorAsync(context, 403, "accessDenied");
        }
        else if (FindUser(name) is not { } user)
        {
            await LabGraph.WriteErrorAsync(context, 404, "Request_ResourceNotFound");
        }
        else
        {
            await _resets.StartAsync(context, user, body?["newPassword"]?.GetValue<string>());
        }
    }

    private (string? Permission, JsonObject? Answer) Find(HttpContext context, string[] segments, string token) => segments switch
    {
        ["subscribedSkus"] => ("Organization.Read.All", List(context, Tenant.SubscribedSkus)),
        ["organization"] => ("Organization.Read.All", List(context, Tenant.Organizations)),
        ["domains"] => ("Domain.Read.All", List(context, Tenant.Domains)),
        ["users"] when context.Request.Query["$filter"] == "onPremisesSyncEnabled eq true" => ("User.Read.All", ListUsers(context)),
        ["users"] => ("User.Read.All", List(context, FilterByEquality(context, AllUsers()))),
        ["users", var name] => ("User.Read.All", One(context, FindUser(name))),
        ["users", var user, "transitiveMemberOf", "graph.directoryRole" or "microsoft.graph.directoryRole"] => ("Directory.Read.All", List(context, Tenant.DirectoryRoles.TryGetValue(user, out var roles) ? roles : [])),
        ["users", _, "authentication", "operations", var id] => ("UserAuthenticationMethod.ReadWrite.All", lab.Tokens.IsPerson(token) ? One(context, _resets.Find(context, id)) : null),
        ["directory", "deletedItems", "graph.user" or "microsoft.graph.user"] => ("User.Read.All", List(context, FilterDeleted(context))),
        ["directory", "onPremisesSynchronization"] => ("OnPremDirectorySynchronization.Read.All", List(context, Tenant.OnPremisesSynchronizations)),
        ["roleManagement", "directory", "roleAssignments"] => ("RoleManagement.Read.Directory", List(context, Expand(context, FilterByEquality(context, Tenant.RoleAssignments)))),
        ["roleManagement", "directory", "roleEligibilityScheduleInstances"] => ("RoleEligibilitySchedule.Read.Directory", List(context, FilterByEquality(context, Tenant.RoleEligibilities))),
        ["reports", "authenticationMethods", "userRegistrationDetails", var id] => ("AuditLog.Read.All", One(context, Tenant.RegistrationDetails.FirstOrDefault(details => Is(details, "id", id)))),
        ["policies", "authorizationPolicy"] => ("Policy.Read.All", One(context, Tenant.AuthorizationPolicy)),
        ["auditLogs", "directoryAudits"] => ("AuditLog.Read.All", List(context, FilterAudits(context))),
        ["admin", "serviceAnnouncement", "issues"] => ("ServiceHealth.Read.All", List(context, FilterIssues(context))),
        ["servicePrincipals"] => ("Application.Read.All", List(context, FilterPrincipals(context))),
        ["servicePrincipals", var id, "synchronization", "jobs"] => ("Synchronization.Read.All", List(context, Tenant.SynchronizationJobs.TryGetValue(id, out var jobs) ? jobs : [])),
        [var application] when ApplicationKey().Match(application) is { Success: true } match => ("Application.Read.All", One(context, Tenant.Applications.FirstOrDefault(known => Is(known, "appId", match.Groups[1].Value)))),
        _ => (null, null),
    };

    private JsonObject? FindUser(string name)
        => Tenant.Users.FirstOrDefault(user => Is(user, "id", name) || Is(user, "userPrincipalName", name)) ?? LabObjects.FindEmployee(name, Tenant.Employees);

    private IEnumerable<JsonObject> AllUsers() => Tenant.Users.Concat(Enumerable.Range(0, Tenant.Employees).Select(LabObjects.Employee));

    /// <summary>Those who come from the directory: the tenant's own first, then the employees, of whom only a page is made.</summary>
    private JsonObject ListUsers(HttpContext context)
    {
        var own = Tenant.Users.Where(user => user["onPremisesSyncEnabled"]?.GetValue<bool>() == true).ToList();
        return List(context, own.Count + Tenant.Employees, index => index < own.Count ? own[index] : LabObjects.Employee(index - own.Count));
    }

    private static IEnumerable<JsonObject> FilterByEquality(HttpContext context, IEnumerable<JsonObject> all)
        => EqFilter().Match(context.Request.Query["$filter"].ToString()) is { Success: true } match
            ? all.Where(item => Is(item, match.Groups[1].Value, match.Groups[2].Value.Replace("''", "'", StringComparison.Ordinal)))
            : all;

    private IEnumerable<JsonObject> FilterDeleted(HttpContext context)
        => EndsWithFilter().Match(context.Request.Query["$filter"].ToString()) is { Success: true } match
            ? Tenant.DeletedUsers.Where(user => user["userPrincipalName"]!.GetValue<string>().EndsWith(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase))
            : Tenant.DeletedUsers;

    private IEnumerable<JsonObject> FilterPrincipals(HttpContext context)
        => StartsWithFilter().Match(context.Request.Query["$filter"].ToString()) is { Success: true } match
            ? Tenant.ServicePrincipals.Where(item => item[match.Groups[1].Value]!.GetValue<string>().StartsWith(match.Groups[2].Value, StringComparison.OrdinalIgnoreCase))
            : FilterByEquality(context, Tenant.ServicePrincipals);

    /// <summary>Each role assignment with its principal, where that is asked for.</summary>
    private IEnumerable<JsonObject> Expand(HttpContext context, IEnumerable<JsonObject> assignments)
    {
        if (context.Request.Query["$expand"] != "principal")
        {
            return assignments;
        }

        return assignments.Select(assignment =>
        {
            var id = assignment["principalId"]!.GetValue<string>();
            var (principal, type) = Tenant.Users.FirstOrDefault(user => Is(user, "id", id)) is { } user
                ? (user, "#microsoft.graph.user")
                : (Tenant.ServicePrincipals.FirstOrDefault(item => Is(item, "id", id)), "#microsoft.graph.servicePrincipal");
            var expanded = (JsonObject)assignment.DeepClone();
            if (principal is not null)
            {
                // Graph sends few members of a principal, its state not among them.
                expanded["principal"] = new JsonObject { ["@odata.type"] = type, ["id"] = id, ["displayName"] = principal["displayName"]?.DeepClone(), ["appId"] = principal["appId"]?.DeepClone() };
                if (type == "#microsoft.graph.user")
                {
                    expanded["principal"]!.AsObject().Remove("appId");
                }
            }

            return expanded;
        });
    }

    private IEnumerable<JsonObject> FilterAudits(HttpContext context)
    {
        var filter = context.Request.Query["$filter"].ToString();
        var since = SinceFilter().Match(filter) is { Success: true } match ? Moment(match.Groups[1].Value) : DateTimeOffset.MinValue;
        return Tenant.DirectoryAudits.Where(audit => Moment(audit["activityDateTime"]!.GetValue<string>()) >= since
            && (!filter.Contains("loggedByService", StringComparison.Ordinal) || filter.Contains($"'{audit["loggedByService"]!.GetValue<string>()}'", StringComparison.Ordinal)));
    }

    private IEnumerable<JsonObject> FilterIssues(HttpContext context)
    {
        var since = SinceFilter().Match(context.Request.Query["$filter"].ToString()) is { Success: true } match ? Moment(match.Groups[1].Value) : DateTimeOffset.MinValue;
        return Tenant.ServiceIssues.Where(issue => Moment(issue["lastModifiedDateTime"]!.GetValue<string>()) >= since);
    }

    private static JsonObject List(HttpContext context, IEnumerable<JsonObject> all)
    {
        var items = all.ToList();
        return ListOf(context, items.Count, index => items[index], 999);
    }

    private JsonObject List(HttpContext context, int count, Func<int, JsonObject> item) => ListOf(context, count, item, lab.PageSize);

    private static JsonObject ListOf(HttpContext context, int count, Func<int, JsonObject> item, int pageSize)
    {
        var start = int.TryParse(context.Request.Query["$skiptoken"], NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
        var size = Math.Min(pageSize, int.TryParse(context.Request.Query["$top"], NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? top : pageSize);
        var address = $"{context.Request.Scheme}://{context.Request.Host}";
        var answer = new JsonObject { ["@odata.context"] = $"{address}/v1.0/$metadata#{context.Request.Path.Value!["/v1.0/".Length..]}" };
        if (count - start > size)
        {
            var options = context.Request.Query.Where(option => option.Key != "$skiptoken").Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value.ToString())}");
            answer["@odata.nextLink"] = $"{address}{context.Request.Path}?{string.Join('&', options.Append(string.Create(CultureInfo.InvariantCulture, $"$skiptoken={start + size}")))}";
        }

        answer["value"] = new JsonArray([.. Enumerable.Range(start, Math.Max(0, Math.Min(size, count - start))).Select(index => Select(context, item(index)))]);
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

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(\\w+) eq '(.*)'$")]
    private static partial Regex EqFilter();

    [GeneratedRegex("^endsWith\\(userPrincipalName,'(.*)'\\)$")]
    private static partial Regex EndsWithFilter();

    [GeneratedRegex("^startswith\\((\\w+),'(.*)'\\)$")]
    private static partial Regex StartsWithFilter();

    [GeneratedRegex("DateTime ge ([0-9TZ:.-]+)")]
    private static partial Regex SinceFilter();

    [GeneratedRegex("^applications\\(appId='([0-9a-fA-F-]+)'\\)$")]
    private static partial Regex ApplicationKey();
}
