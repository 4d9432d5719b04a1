using System.Net;
using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Looks users up by user principal name, object id, or the account name of their directory.</summary>
internal static class AccountReader
{
    public const string Permission = "User.Read.All";

    private static readonly string[] Members =
    [
        "id", "userPrincipalName", "accountEnabled", "userType", "onPremisesSyncEnabled", "onPremisesLastSyncDateTime", "onPremisesDomainName",
        "onPremisesDistinguishedName", "onPremisesSecurityIdentifier", "onPremisesProvisioningErrors", "assignedPlans", "licenseAssignmentStates", "lastPasswordChangeDateTime",
    ];

    public static async Task<AccountLookup> FindAsync(GraphConversation graph, string name, CancellationToken cancellationToken)
    {
        if (!name.Contains('@', StringComparison.Ordinal) && !Guid.TryParse(name, out _))
        {
            return await FindByAccountNameAsync(graph, name, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var user = await graph.Client.Users[name].GetAsync(request => request.QueryParameters.Select = Members, cancellationToken).ConfigureAwait(false);
            return user is { Id: not null } ? new AccountLookup(name, Read(user), 1, null) : throw GraphFailures.NoBody();
        }
        catch (GraphAnswerException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            return new AccountLookup(name, null, 0, await FindDeletionAsync(graph, name, cancellationToken).ConfigureAwait(false));
        }
    }

    private static async Task<AccountLookup> FindByAccountNameAsync(GraphConversation graph, string name, CancellationToken cancellationToken)
    {
        var found = await graph.Client.Users.GetAsync(
            request =>
            {
                // A filter on this property is an advanced query.
                request.Headers.Add("ConsistencyLevel", "eventual");
                request.QueryParameters.Count = true;
                request.QueryParameters.Select = Members;
                request.QueryParameters.Filter = $"onPremisesSamAccountName eq '{Quote(AccountNameOf(name))}'";
            },
            cancellationToken).ConfigureAwait(false);
        var users = (found ?? throw GraphFailures.NoBody()).Value ?? [];
        return users is [{ Id: not null } user] ? new AccountLookup(name, Read(user), 1, null) : new AccountLookup(name, null, users.Count, null);
    }

    /// <summary>Deleted users keep their name behind their id. What cannot be asked is not known.</summary>
    private static async Task<DateTimeOffset?> FindDeletionAsync(GraphConversation graph, string name, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(name, out _))
        {
            return null;
        }

        try
        {
            var deleted = await graph.Client.Directory.DeletedItems.GraphUser.GetAsync(
                request =>
                {
                    request.Headers.Add("ConsistencyLevel", "eventual");
                    request.QueryParameters.Count = true;
                    request.QueryParameters.Select = ["id", "deletedDateTime"];
                    request.QueryParameters.Filter = $"endsWith(userPrincipalName,'{Quote(name)}')";
                },
                cancellationToken).ConfigureAwait(false);
            return deleted?.Value?.Max(user => user.DeletedDateTime);
        }
        catch (GraphAnswerException exception) when (exception.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The name behind <c>DOMAIN\</c>.</summary>
    private static string AccountNameOf(string name) => name[(name.LastIndexOf('\\') + 1)..];

    private static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static TenantUser Read(Models.User user) => new()
    {
        Id = user.Id!,
        UserPrincipalName = user.UserPrincipalName,
        AccountEnabled = user.AccountEnabled,
        UserType = user.UserType,
        OnPremisesSyncEnabled = user.OnPremisesSyncEnabled,
        OnPremisesLastSyncDateTime = user.OnPremisesLastSyncDateTime,
        OnPremisesDomainName = user.OnPremisesDomainName,
        OnPremisesDistinguishedName = user.OnPremisesDistinguishedName,
        OnPremisesSecurityIdentifier = user.OnPremisesSecurityIdentifier,
        ProvisioningErrors = [.. (user.OnPremisesProvisioningErrors ?? []).Select(error => error.Category).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        LastPasswordChangeDateTime = user.LastPasswordChangeDateTime,
        AssignedPlans =
        [
            .. (user.AssignedPlans ?? [])
                .Where(plan => plan.ServicePlanId is not null)
                .Select(plan => new AssignedPlan(plan.ServicePlanId!.Value, plan.CapabilityStatus))
                .OrderBy(plan => plan.ServicePlanId)
                .ThenBy(plan => plan.CapabilityStatus, StringComparer.Ordinal),
        ],
        LicenseAssignments =
        [
            .. (user.LicenseAssignmentStates ?? [])
                .Where(state => state.SkuId is not null)
                .Select(state => new LicenseAssignment(
                    state.SkuId!.Value, state.AssignedByGroup, [.. (state.DisabledPlans ?? []).OfType<Guid>().Order()], state.State, state.Error))
                .OrderBy(assignment => assignment.SkuId)
                .ThenBy(assignment => assignment.AssignedByGroup, StringComparer.Ordinal),
        ],
    };
}
