namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The one line of PowerShell that grants a permission of Microsoft Graph.</summary>
internal static class GraphGrant
{
    // Microsoft Graph itself, the same in every tenant and cloud.
    private const string GraphAppId = "00000003-0000-0000-c000-000000000000";

    public static string LineFor(string permission, TenantTarget target, TenantSignIn signIn)
    {
        var client = target.ClientId ?? signIn.ClientId;
        return signIn.Kind == SignInKind.Application || target.SignIn is SignInMethod.Certificate or SignInMethod.Secret or SignInMethod.Managed or SignInMethod.Workload
            ? $"$g = Get-MgServicePrincipal -Filter \"appId eq '{GraphAppId}'\"; $a = Get-MgServicePrincipal -Filter \"appId eq '{client?.ToString() ?? "CLIENT-ID"}'\"; "
                + "New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $a.Id -PrincipalId $a.Id -ResourceId $g.Id "
                + $"-AppRoleId ($g.AppRoles | Where-Object Value -eq '{permission}').Id"
            : $"Connect-MgGraph -ClientId {client?.ToString() ?? "CLIENT-ID"} -Scopes {permission}";
    }
}
