using System.Net;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads the directory roles of a user.</summary>
internal static class RoleReader
{
    /// <summary>Those that are assigned, and active.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(GraphConversation graph, string user, CancellationToken cancellationToken)
    {
        var roles = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var pages = graph.ReadPagesAsync(
            token => graph.Client.RoleManagement.Directory.RoleAssignments.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = FilterFor(user);
                    request.QueryParameters.Select = ["roleDefinitionId"];
                },
                token),
            (link, token) => graph.Client.RoleManagement.Directory.RoleAssignments.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            roles.UnionWith((page.Value ?? []).Select(assignment => assignment.RoleDefinitionId).OfType<string>());
        }

        return [.. roles];
    }

    /// <summary>
    /// Those that the user may activate in Privileged Identity Management; null when that cannot be told. RoleManagement.Read.Directory includes the least
    /// permission for it, RoleEligibilitySchedule.Read.Directory; Directory.Read.All, with which assignments are read as well, does not. A tenant without
    /// Entra ID P2 answers with 400.
    /// </summary>
    public static async Task<IReadOnlyList<string>?> ReadEligibleAsync(GraphConversation graph, string user, CancellationToken cancellationToken)
    {
        var roles = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var pages = graph.ReadPagesAsync(
            token => graph.Client.RoleManagement.Directory.RoleEligibilityScheduleInstances.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = FilterFor(user);
                    request.QueryParameters.Select = ["roleDefinitionId"];
                },
                token),
            (link, token) => graph.Client.RoleManagement.Directory.RoleEligibilityScheduleInstances.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        try
        {
            await foreach (var page in pages.ConfigureAwait(false))
            {
                roles.UnionWith((page.Value ?? []).Select(instance => instance.RoleDefinitionId).OfType<string>());
            }
        }
        catch (GraphAnswerException exception) when (exception.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden)
        {
            return null;
        }

        return [.. roles];
    }

    private static string FilterFor(string user) => $"principalId eq '{user.Replace("'", "''", StringComparison.Ordinal)}'";
}
