using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Writeback.Lab;

/// <summary>Resets of passwords as Graph does them: accepted at once, carried out behind, and asked about by their operation.</summary>
internal sealed class LabResets(LabGraph lab)
{
    /// <summary>The id of the password method, the same for every user.</summary>
    public const string PasswordMethod = "28c10230-6103-485e-b985-444c60001490";

    // The query by which a reset is found again, as it pins the data centre.
    private const string Pin = "LAB01P";

    private readonly ConcurrentDictionary<string, JsonObject> _operations = new(StringComparer.Ordinal);

    public async Task StartAsync(HttpContext context, JsonObject user, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            // Mandatory for users of a directory.
            await LabGraph.WriteErrorAsync(context, 400, "invalidRequest");
            return;
        }

        var id = Guid.NewGuid().ToString("D");
        _operations[id] = Operation(id, "notStarted", null);
        _ = CarryOutAsync(id, user, password);
        context.Response.StatusCode = 202;
        context.Response.Headers.Location = $"{context.Request.Scheme}://{context.Request.Host}/v1.0/users/{user["id"]!.GetValue<string>()}/authentication/operations/{id}?aadgdc={Pin}&aadgsu=lab";
        context.Response.Headers.RetryAfter = "1";
        await LabGraph.WriteAsync(context, []);
    }

    /// <summary>An operation; null for one that is asked about elsewhere than at its own address.</summary>
    public JsonObject? Find(HttpContext context, string id) => context.Request.Query["aadgdc"] == Pin ? _operations.GetValueOrDefault(id) : null;

    private async Task CarryOutAsync(string id, JsonObject user, string password)
    {
        _operations[id] = Operation(id, "running", null);
        var reason = user["onPremisesSyncEnabled"]?.GetValue<bool>() != true ? null
            : lab.Writeback is { } writeback ? await WriteAsync(writeback, user, password)
            : "OnPremisesConnectivityError";
        lab.Tenant.DirectoryAudits.Add(LabObjects.Audit(
            DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), "Reset password (by admin)", reason is null ? "success" : "failure",
            reason ?? "Successfully completed reset.", lab.Writeback is null ? "None" : "AADConnect"));
        _operations[id] = Operation(id, reason is null ? "succeeded" : "failed", reason);
    }

    private static async Task<string?> WriteAsync(LabWriteback writeback, JsonObject user, string password)
    {
        try
        {
            return await writeback(user, password, CancellationToken.None);
        }
        catch (Exception)
        {
            // Whatever the engine says of it, the cloud has one word.
            return "OnPremisesAdminActionRequired";
        }
    }

    private JsonObject Operation(string id, string status, string? detail)
    {
        var now = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["id"] = id,
            ["status"] = status,
            ["statusDetail"] = detail,
            ["createdDateTime"] = _operations.TryGetValue(id, out var known) ? known["createdDateTime"]!.DeepClone() : now,
            ["lastActionDateTime"] = now,
            ["resourceLocation"] = null,
        };
    }
}
