using System.Net;
using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Finds what Entra Connect signs in as: users by their role, applications by the name that Connect gives them.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("RoleManagement.Read.Directory")]
[GraphPermission(AccountReader.Permission)]
[GraphPermission("Application.Read.All")]
public sealed class SynchronizationIdentitiesProbe(GraphAccess access)
{
    // Directory Synchronization Accounts, and On Premises Directory Sync Account, which newer versions use:
    // https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
    private static readonly string[] Roles = ["d29b2b05-8046-44ba-8758-1e26182fcf32", "a92aed5d-d78a-4d16-b381-09adb37eb3b0"];

    // https://learn.microsoft.com/entra/identity/hybrid/connect/authenticate-application-id
    private const string ApplicationName = "ConnectSyncProvisioning_";

    private static readonly string[] ApplicationMembers = ["id", "appId", "displayName", "accountEnabled", "disabledByMicrosoftStatus"];

    private static readonly GraphNeed Need = new(Texts.WhatConnectAccounts, ["RoleManagement.Read.Directory", AccountReader.Permission, "Application.Read.All"]);

    /// <summary>Finds them.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<SynchronizationIdentities> ObserveAsync(TenantTarget target, TenantSignIn signIn, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, ReadAsync, cancellationToken);

    private static async Task<SynchronizationIdentities> ReadAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var holders = Task.WhenAll(Roles.Select(role => FindHoldersAsync(graph, role, cancellationToken)));
        var named = FindApplicationsAsync(graph, cancellationToken);
        await Task.WhenAll(holders, named).ConfigureAwait(false);
        var principals = (await holders.ConfigureAwait(false)).SelectMany(found => found).DistinctBy(principal => principal.Id, StringComparer.OrdinalIgnoreCase).ToList();

        var users = principals.OfType<Models.User>().Select(user => ReadUserAsync(graph, user.Id!, cancellationToken));
        var applications = principals.OfType<Models.ServicePrincipal>().Concat(await named.ConfigureAwait(false))
            .DistinctBy(application => application.Id, StringComparer.OrdinalIgnoreCase)
            .Select(application => ReadApplicationAsync(graph, application, cancellationToken));
        var identities = await Task.WhenAll(users.Concat(applications)).ConfigureAwait(false);
        return new SynchronizationIdentities([.. identities.OfType<SynchronizationIdentity>().OrderBy(identity => identity.Name, StringComparer.OrdinalIgnoreCase)], graph.ToEvidence());
    }

    private static async Task<List<Models.DirectoryObject>> FindHoldersAsync(GraphConversation graph, string role, CancellationToken cancellationToken)
    {
        var holders = new List<Models.DirectoryObject>();
        var pages = graph.ReadPagesAsync(
            token => graph.Client.RoleManagement.Directory.RoleAssignments.GetAsync(
                request =>
                {
                    // Expanded for its type only: of a user the state is not among what is sent unasked.
                    request.QueryParameters.Filter = $"roleDefinitionId eq '{role}'";
                    request.QueryParameters.Expand = ["principal"];
                },
                token),
            (link, token) => graph.Client.RoleManagement.Directory.RoleAssignments.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            holders.AddRange((page.Value ?? []).Select(assignment => assignment.Principal).OfType<Models.DirectoryObject>().Where(principal => principal.Id is not null));
        }

        return holders;
    }

    private static async Task<List<Models.ServicePrincipal>> FindApplicationsAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var applications = new List<Models.ServicePrincipal>();
        var pages = graph.ReadPagesAsync(
            token => graph.Client.ServicePrincipals.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = $"startswith(displayName,'{ApplicationName}')";
                    request.QueryParameters.Select = ApplicationMembers;
                },
                token),
            (link, token) => graph.Client.ServicePrincipals.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            applications.AddRange((page.Value ?? []).Where(application => application.Id is not null));
        }

        return applications;
    }

    private static async Task<SynchronizationIdentity?> ReadUserAsync(GraphConversation graph, string id, CancellationToken cancellationToken)
    {
        try
        {
            var user = await graph.Client.Users[id].GetAsync(request => request.QueryParameters.Select = ["id", "userPrincipalName", "accountEnabled"], cancellationToken).ConfigureAwait(false)
                ?? throw GraphFailures.NoBody();
            return new SynchronizationIdentity { Kind = SynchronizationIdentityKind.User, Name = user.UserPrincipalName ?? id, AccountEnabled = user.AccountEnabled };
        }
        catch (GraphAnswerException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            // Deleted, and still in its role.
            return null;
        }
    }

    private static async Task<SynchronizationIdentity?> ReadApplicationAsync(GraphConversation graph, Models.ServicePrincipal application, CancellationToken cancellationToken) => new()
    {
        Kind = SynchronizationIdentityKind.Application,
        Name = application.DisplayName ?? application.Id!,
        AccountEnabled = application.AccountEnabled,
        DisabledByMicrosoftStatus = application.DisabledByMicrosoftStatus,
        CertificateExpiresAt = application.AppId is { } id ? await FindExpiryAsync(graph, id, cancellationToken).ConfigureAwait(false) : null,
    };

    /// <summary>The certificates are those of the registration, not of its service principal.</summary>
    private static async Task<DateTimeOffset?> FindExpiryAsync(GraphConversation graph, string appId, CancellationToken cancellationToken)
    {
        try
        {
            var registration = await graph.Client.ApplicationsWithAppId(appId).GetAsync(request => request.QueryParameters.Select = ["id", "keyCredentials"], cancellationToken).ConfigureAwait(false);
            return registration?.KeyCredentials?.Max(credential => credential.EndDateTime);
        }
        catch (GraphAnswerException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
