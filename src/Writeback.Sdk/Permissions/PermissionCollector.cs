namespace Writeback.Sdk;

/// <summary>Collects the permissions that checks need through the probes behind their evidence.</summary>
internal static class PermissionCollector
{
    public static IReadOnlyList<RequiredPermission> Collect(RegistryData data, CheckSelection selection)
    {
        var users = new Dictionary<Permission, (HashSet<int> Probes, List<CheckDescriptor> Checks)>();
        foreach (var check in data.Checks.Where(selection.Includes))
        {
            foreach (var (permission, probes) in PermissionsOf(data, check))
            {
                if (!users.TryGetValue(permission, out var known))
                {
                    users[permission] = known = ([], []);
                }

                known.Probes.UnionWith(probes);
                known.Checks.Add(check);
            }
        }

        return
        [
            .. users
                .OrderBy(entry => entry.Key.System, StringComparer.Ordinal)
                .ThenBy(entry => entry.Key.Name, StringComparer.Ordinal)
                .ThenBy(entry => entry.Key.Grant)
                .Select(entry => new RequiredPermission(entry.Key, [.. entry.Value.Probes.Order().Select(probe => data.Probes[probe])], entry.Value.Checks)),
        ];
    }

    private static Dictionary<Permission, HashSet<int>> PermissionsOf(RegistryData data, CheckDescriptor check)
    {
        var permissions = new Dictionary<Permission, HashSet<int>>();
        var visited = new HashSet<int>();
        Visit(check.Uses);
        return permissions;

        void Visit(IReadOnlyList<EvidenceUse> uses)
        {
            foreach (var use in uses)
            {
                if (data.Providers[use.Slot] is not (>= 0 and var provider) || !visited.Add(provider))
                {
                    continue;
                }

                foreach (var permission in data.Probes[provider].Permissions)
                {
                    if (!permissions.TryGetValue(permission, out var probes))
                    {
                        permissions[permission] = probes = [];
                    }

                    probes.Add(provider);
                }

                Visit(data.Probes[provider].Uses);
            }
        }
    }
}
