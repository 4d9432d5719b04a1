using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Licensing;

/// <summary>Users who exist in the cloud only need less than writeback to reset: a paid Office 365 subscription or Basic is enough.</summary>
[Check("WB1005", "Cloud-only users are entitled to reset their password", Category = Categories.Licensing, Severity = Severity.Warning)]
internal sealed partial class CloudOnlyUsersAreEntitled
{
    public Finding Evaluate(TenantLicenses licenses)
    {
        var entitling = licenses.Skus.Where(sku => LicenseCatalog.Current.IsForCloudReset(sku) && LicenseState.IsUsable(sku.CapabilityStatus)).ToList();
        return entitling.Count == 0
            ? NotEntitled(licenses.Skus.Count, LicenseCatalog.Current.AsOf)
            : Entitled([.. entitling.Select(TenantOwnsLicense.NameOf).Order(StringComparer.Ordinal)]);
    }

    [Pass("Cloud-only users may reset with {skus}.")]
    private static partial Finding Entitled(IReadOnlyList<string> skus);

    [Warn(
        "{count:plural|1=The tenant's one subscription does not entitle|None of the tenant's # subscriptions entitles} cloud-only users to reset, by the table of {asOf:yyyy-MM-dd}. Synchronised users need writeback: see WB1001.",
        Remedy = "Buy Microsoft 365 Business Standard or a larger suite, or Microsoft Entra ID P1, for those who reset.",
        References = [Documentation.Licensing])]
    private static partial Finding NotEntitled(int count, DateOnly asOf);
}
