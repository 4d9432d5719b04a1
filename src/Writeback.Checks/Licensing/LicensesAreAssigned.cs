using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Licensing;

/// <summary>A licence that nobody has does not switch the service on: at least one has to be assigned.</summary>
[Check("WB1002", "At least one licence for password writeback is assigned, and seats are left", Category = Categories.Licensing)]
[Requires<TenantOwnsLicense>]
internal sealed partial class LicensesAreAssigned
{
    public Finding Evaluate(TenantLicenses licenses)
    {
        var usable = licenses.Skus.Where(sku => LicenseCatalog.Current.IsForWriteback(sku) && LicenseState.IsUsable(sku.CapabilityStatus)).ToList();
        if (usable.Count == 0)
        {
            return NoneUsable();
        }

        if (usable.Any(sku => sku.ConsumedUnits is null))
        {
            return Unknown();
        }

        // Seats in the grace period still work; suspended and locked out ones do not.
        var assigned = usable.Sum(sku => (long)sku.ConsumedUnits!.Value);
        var seats = usable.Sum(sku => (long)(sku.EnabledUnits ?? 0) + (sku.WarningUnits ?? 0));
        return assigned == 0 ? Nobody(seats) : assigned >= seats ? Exhausted(assigned, seats) : Assigned(assigned, seats);
    }

    [Pass("{assigned} of {seats} licences for password writeback are assigned.")]
    private static partial Finding Assigned(long assigned, long seats);

    [Fail(
        "Nobody has one of the {seats} licences for password writeback.",
        Remedy = "Assign one to every user who is to reset, and to the administrator who enables writeback: Microsoft 365 admin center > Users > Active users > Licenses and apps.",
        References = [Documentation.Licensing])]
    private static partial Finding Nobody(long seats);

    [Warn(
        "All of the {seats} licences for password writeback are in use ({assigned} assigned): no further user can get one.",
        Remedy = "Buy more seats, or take licences from accounts that are no longer used.",
        References = [Documentation.Licensing])]
    private static partial Finding Exhausted(long assigned, long seats);

    [Inconclusive("No subscription that includes password writeback is in a usable state.", Remedy = "See WB1001.")]
    private static partial Finding NoneUsable();

    [Inconclusive("Microsoft Graph does not say how many licences are assigned.", Remedy = "Look it up: Microsoft 365 admin center > Billing > Licenses.")]
    private static partial Finding Unknown();
}
