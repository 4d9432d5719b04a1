using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads the tenant's subscriptions.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission(Permission)]
public sealed class TenantLicensesProbe(GraphAccess access)
{
    private const string Permission = "Organization.Read.All";

    private static readonly GraphNeed Need = new(Texts.WhatSubscriptions, [Permission]);

    /// <summary>Reads them.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<TenantLicenses> ObserveAsync(TenantTarget target, TenantSignIn signIn, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, ReadAsync, cancellationToken);

    private static async Task<TenantLicenses> ReadAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var skus = new List<SubscribedSku>();
        var pages = graph.ReadPagesAsync(
            token => graph.Client.SubscribedSkus.GetAsync(
                request => request.QueryParameters.Select = ["skuId", "skuPartNumber", "capabilityStatus", "appliesTo", "consumedUnits", "prepaidUnits", "servicePlans"], token),
            (link, token) => graph.Client.SubscribedSkus.WithUrl(link).GetAsync(cancellationToken: token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var sku in page.Value ?? [])
            {
                if (sku.SkuId is { } id)
                {
                    skus.Add(Read(id, sku));
                }
            }
        }

        return new TenantLicenses([.. skus.OrderBy(sku => sku.SkuId)], graph.ToEvidence());
    }

    private static SubscribedSku Read(Guid id, Models.SubscribedSku sku) => new()
    {
        SkuId = id,
        SkuPartNumber = sku.SkuPartNumber,
        CapabilityStatus = sku.CapabilityStatus,
        AppliesTo = sku.AppliesTo,
        ConsumedUnits = sku.ConsumedUnits,
        EnabledUnits = sku.PrepaidUnits?.Enabled,
        WarningUnits = sku.PrepaidUnits?.Warning,
        SuspendedUnits = sku.PrepaidUnits?.Suspended,
        LockedOutUnits = sku.PrepaidUnits?.LockedOut,
        ServicePlans =
        [
            .. (sku.ServicePlans ?? [])
                .Where(plan => plan.ServicePlanId is not null)
                .Select(plan => new ServicePlan(plan.ServicePlanId!.Value, plan.ServicePlanName, plan.AppliesTo, plan.ProvisioningStatus))
                .OrderBy(plan => plan.ServicePlanId),
        ],
    };
}
