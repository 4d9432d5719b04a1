namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What is asked of Graph, and what that takes.</summary>
/// <param name="What">What is read, as in "refuses to read the subscriptions".</param>
/// <param name="Permissions">The least permissions, each of which is needed.</param>
/// <param name="Role">The least role of a person who asks through an application.</param>
internal sealed record GraphNeed(LocalizableText What, string[] Permissions, string Role = "Global Reader")
{
    // What includes a permission: the tables of least and higher privileged permissions in the Graph reference.
    private static readonly Dictionary<string, string[]> Higher = new(StringComparer.Ordinal)
    {
        ["Application.Read.All"] = ["Application.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"],
        ["Directory.Read.All"] = ["Directory.ReadWrite.All"],
        ["Domain.Read.All"] = ["Domain.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"],
        ["OnPremDirectorySynchronization.Read.All"] = ["OnPremDirectorySynchronization.ReadWrite.All"],
        ["Organization.Read.All"] = ["Organization.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"],
        ["Policy.Read.All"] = ["Policy.ReadWrite.Authorization"],
        ["RoleManagement.Read.Directory"] = ["RoleManagement.ReadWrite.Directory", "RoleManagement.Read.All", "Directory.Read.All", "Directory.ReadWrite.All"],
        ["Synchronization.Read.All"] = ["Synchronization.ReadWrite.All"],
        ["User.Read.All"] = ["User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"],
    };

    /// <summary>The first permission that is neither granted nor included in one that is.</summary>
    public string? FindMissing(IReadOnlyList<string> granted) => Array.Find(
        Permissions,
        permission => !granted.Contains(permission, StringComparer.Ordinal)
            && !(Higher.TryGetValue(permission, out var higher) && higher.Any(other => granted.Contains(other, StringComparer.Ordinal))));
}
