using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Licensing;

/// <summary>Writeback is a premium feature: without a subscription that includes it, the service refuses every reset of a synchronised user.</summary>
[Check("WB1001", "The tenant owns a licence that includes password writeback", Category = Categories.Licensing)]
internal sealed partial class TenantOwnsLicense
{
    private const string HowToBuy =
        "Buy or activate Microsoft Entra ID P1 or P2, or a suite that contains one of them, such as Enterprise Mobility + Security, Microsoft 365 E3 or E5, F1 or F3, or Business Premium. Office 365 alone contains none.";

    private const string HowToRenew = "Renew the subscription: Microsoft 365 admin center > Billing > Your products. Then wait an hour.";

    public Finding Evaluate(TenantLicenses licenses)
    {
        var catalog = LicenseCatalog.Current;
        var granting = licenses.Skus.Where(catalog.IsForWriteback).ToList();
        if (granting.Count == 0)
        {
            return licenses.Skus.Any(catalog.HasWritebackPlan) ? OnlyForDevices(Names(licenses.Skus.Where(catalog.HasWritebackPlan))) : None(licenses.Skus.Count, catalog.AsOf);
        }

        return granting switch
        {
            _ when granting.Any(sku => LicenseState.IsEnabled(sku.CapabilityStatus)) => Owned(Names(granting.Where(sku => LicenseState.IsEnabled(sku.CapabilityStatus)))),
            _ when granting.Any(sku => LicenseState.IsWarning(sku.CapabilityStatus)) => Expiring(Names(granting.Where(sku => LicenseState.IsWarning(sku.CapabilityStatus)))),
            _ when granting.Find(sku => !LicenseState.IsOver(sku.CapabilityStatus)) is { } other => UnknownState(NameOf(other), other.CapabilityStatus),
            _ => Over(Names(granting), granting[0].CapabilityStatus),
        };
    }

    internal static string NameOf(SubscribedSku sku) => sku.SkuPartNumber ?? LicenseCatalog.Current.NameOf(sku.SkuId);

    private static string[] Names(IEnumerable<SubscribedSku> skus) => [.. skus.Select(NameOf).Order(StringComparer.Ordinal)];

    [Pass("The tenant owns {skus}.")]
    private static partial Finding Owned(IReadOnlyList<string> skus);

    [Warn("The subscription has ended, and its grace period runs: {skus}.", Remedy = HowToRenew, References = [Documentation.Licensing])]
    private static partial Finding Expiring(IReadOnlyList<string> skus);

    [Fail("The subscription that includes password writeback is {state}: {skus}.", Remedy = HowToRenew, References = [Documentation.Licensing])]
    private static partial Finding Over(IReadOnlyList<string> skus, string? state);

    [Fail("Only subscriptions for devices include the plan for password writeback: {skus}. They are not for people.", Remedy = HowToBuy, References = [Documentation.Licensing])]
    private static partial Finding OnlyForDevices(IReadOnlyList<string> skus);

    [Fail("{count:plural|1=The tenant's one subscription does not include|None of the tenant's # subscriptions includes} password writeback, by the service plans known on {asOf:yyyy-MM-dd}.", Remedy = HowToBuy, References = [Documentation.Licensing])]
    private static partial Finding None(int count, DateOnly asOf);

    [Inconclusive("{sku} includes password writeback, but its state '{state}' is unknown.", Remedy = "Look whether it is active: Microsoft 365 admin center > Billing > Your products.")]
    private static partial Finding UnknownState(string sku, string? state);
}
