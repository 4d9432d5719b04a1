namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What a sign-in may ask Microsoft Graph, by its own token, and what it lacks.</summary>
public static class GraphConsent
{
    /// <summary>The permissions that are neither granted nor included in one that is, in the given order; none when the token does not tell.</summary>
    /// <param name="permissions">What is needed, such as <c>User.Read.All</c>.</param>
    /// <param name="signIn">The sign-in.</param>
    public static IReadOnlyList<string> FindMissing(IEnumerable<string> permissions, TenantSignIn signIn)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        ArgumentNullException.ThrowIfNull(signIn);
        return signIn.Permissions is { } granted ? [.. permissions.Where(permission => new GraphNeed("", [permission]).FindMissing(granted) is not null)] : [];
    }

    /// <summary>The one line of PowerShell that grants a permission to whoever signed in.</summary>
    /// <param name="permission">The permission.</param>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    public static string GrantLine(string permission, TenantTarget target, TenantSignIn signIn)
    {
        ArgumentNullException.ThrowIfNull(permission);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(signIn);
        return GraphGrant.LineFor(permission, target, signIn);
    }
}
