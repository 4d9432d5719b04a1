using System.Globalization;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Counts the users that come from a directory, page by page: memory does not grow with the tenant, and reading a page takes no time from the next.</summary>
/// <param name="access">The way to Graph.</param>
/// <remarks>A page of 999 takes about half a second, so that 100,000 users take a minute.</remarks>
[Probe, Retry(1), Timeout("00:05:00", Total = "00:06:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission(AccountReader.Permission)]
public sealed class SynchronizedUsersProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatUsers, [AccountReader.Permission]);

    // Usable plans only: the others of a user stay in the list for good.
    private static readonly string[] Usable = ["Enabled", "Warning"];

    /// <summary>Counts them.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<SynchronizedUsers> ObserveAsync(TenantTarget target, TenantSignIn signIn, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, ReadAsync, cancellationToken);

    private static async Task<SynchronizedUsers> ReadAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var (enabled, sets) = (0, new Dictionary<string, (Guid[] Plans, int Users)>(StringComparer.Ordinal));
        var first = graph.Client.Users.ToGetRequestInformation(request =>
        {
            request.QueryParameters.Filter = "onPremisesSyncEnabled eq true";
            request.QueryParameters.Select = ["id", "accountEnabled", "assignedPlans"];
            request.QueryParameters.Top = 999;
        });
        var pages = graph.ReadAheadAsync(first, link => graph.Client.Users.WithUrl(link).ToGetRequestInformation(), UserPageJson.Default.UserPage, page => page.NextLink, cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var user in page.Value ?? [])
            {
                if (user is { AccountEnabled: not false })
                {
                    enabled++;
                    Count(sets, user);
                }
            }
        }

        return new SynchronizedUsers(
            enabled,
            [.. sets.OrderByDescending(set => set.Value.Users).ThenBy(set => set.Key, StringComparer.Ordinal).Select(set => new PlanSet(set.Value.Plans, set.Value.Users))],
            graph.ToEvidence());
    }

    private static void Count(Dictionary<string, (Guid[] Plans, int Users)> sets, UserPage.PageUser user)
    {
        Guid[] plans =
        [
            .. (user.AssignedPlans ?? [])
                .Where(plan => plan?.ServicePlanId is not null && Usable.Contains(plan.CapabilityStatus, StringComparer.OrdinalIgnoreCase))
                .Select(plan => plan!.ServicePlanId!.Value)
                .Distinct()
                .Order(),
        ];
        var key = string.Join(',', plans.Select(plan => plan.ToString("N", CultureInfo.InvariantCulture)));
        sets[key] = sets.TryGetValue(key, out var known) ? (known.Plans, known.Users + 1) : (plans, 1);
    }
}
