namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads the directory roles that are assigned to a user.</summary>
internal static class RoleReader
{
    public static async Task<IReadOnlyList<string>> ReadAsync(GraphConversation graph, string user, CancellationToken cancellationToken)
    {
        var roles = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var pages = graph.ReadPagesAsync(
            token => graph.Client.RoleManagement.Directory.RoleAssignments.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = $"principalId eq '{user.Replace("'", "''", StringComparison.Ordinal)}'";
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
}
