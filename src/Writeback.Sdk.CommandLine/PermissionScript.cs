using System.Text;

namespace Writeback.Sdk.CommandLine;

/// <summary>A script of PowerShell that grants permissions of Microsoft Graph. Permissions of other systems stand in it as comments: they are granted there.</summary>
internal static class PermissionScript
{
    // What the permissions are called in evidence: see GraphPermissionAttribute.
    private const string Graph = "Microsoft Graph";

    // Microsoft Graph itself, the same in every tenant and cloud.
    private const string GraphAppId = "00000003-0000-0000-c000-000000000000";

    public static string Render(IReadOnlyList<RequiredPermission> permissions, PermissionGrant grant)
    {
        var graph = permissions.Where(required => required.Permission.System == Graph).ToList();
        var granted = graph.Where(required => Fits(required, grant)).ToList();
        var script = new StringBuilder();
        if (granted.Count > 0)
        {
            _ = grant == PermissionGrant.Application ? AppendApplication(script, granted) : AppendDelegated(script, granted);
        }

        foreach (var required in graph.Except(granted))
        {
            script.Append("# Not for ").Append(grant == PermissionGrant.Application ? "an application" : "a person").Append(": ").Append(Describe(required)).Append('\n');
        }

        foreach (var required in permissions.Except(graph))
        {
            script.Append("# To be granted in ").Append(required.Permission.System).Append(": ").Append(Describe(required)).Append('\n');
        }

        return script.Length == 0 ? "# The selected checks need no permissions.\n" : script.ToString();
    }

    /// <summary>Whether a kind of sign-in can have a permission at all.</summary>
    public static bool Fits(RequiredPermission required, PermissionGrant grant)
        => grant == PermissionGrant.Any || required.Permission.Grant == PermissionGrant.Any || required.Permission.Grant == grant;

    private static StringBuilder AppendApplication(StringBuilder script, List<RequiredPermission> permissions)
    {
        script.Append(
            $$"""
            # Grants an application the permissions below. Run it as Privileged Role Administrator, with the module Microsoft.Graph.Applications:
            #   ./grant.ps1 -ClientId 00000000-0000-0000-0000-000000000000
            param([Parameter(Mandatory)] [guid] $ClientId)
            $ErrorActionPreference = 'Stop'
            Connect-MgGraph -Scopes 'Application.Read.All', 'AppRoleAssignment.ReadWrite.All' -NoWelcome
            $graph = Get-MgServicePrincipal -Filter "appId eq '{{GraphAppId}}'"
            $application = Get-MgServicePrincipal -Filter "appId eq '$ClientId'"
            if (-not $application) { throw "The tenant has no enterprise application $ClientId." }
            $granted = (Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $application.Id -All).AppRoleId
            $permissions = @(

            """.ReplaceLineEndings("\n"));
        foreach (var required in permissions)
        {
            script.Append("    '").Append(required.Permission.Name).Append("' # ").AppendJoin(", ", required.Checks.Select(check => check.Id)).Append('\n');
        }

        return script.Append(
            """
            )
            foreach ($name in $permissions) {
                $role = $graph.AppRoles | Where-Object { $_.Value -eq $name -and $_.AllowedMemberTypes -contains 'Application' }
                if ($role.Id -in $granted) { continue }
                $null = New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $application.Id -PrincipalId $application.Id -ResourceId $graph.Id -AppRoleId $role.Id
                "Granted $name"
            }

            """.ReplaceLineEndings("\n"));
    }

    private static StringBuilder AppendDelegated(StringBuilder script, List<RequiredPermission> permissions)
    {
        script.Append(
            """
            # Consents to the permissions below for those who sign in to Microsoft Graph Command Line Tools. Run it as an administrator who may consent, and tick
            # "Consent on behalf of your organization". Who signs in later needs a role as well, such as Global Reader.
            $permissions = @(

            """.ReplaceLineEndings("\n"));
        foreach (var required in permissions)
        {
            script.Append("    '").Append(required.Permission.Name).Append("' # ").AppendJoin(", ", required.Checks.Select(check => check.Id)).Append('\n');
        }

        return script.Append(")\nConnect-MgGraph -Scopes $permissions -NoWelcome\n");
    }

    private static string Describe(RequiredPermission required) => $"{required.Permission.Name}, for {string.Join(", ", required.Checks.Select(check => check.Id))}";
}
