using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Licensing;

/// <summary>Finds out how a user stands with licences for writeback, and on account of which assignment.</summary>
/// <param name="Verdict">How the user stands.</param>
/// <param name="Assignment">The assignment that explains it, where one does.</param>
internal sealed record UserLicense(LicenseVerdict Verdict, LicenseAssignment? Assignment = null)
{
    /// <summary>What people call the subscription of the assignment.</summary>
    public string? SkuName => Assignment is null ? null : LicenseCatalog.Current.NameOf(Assignment.SkuId);

    public static UserLicense Of(TenantUser user)
    {
        var catalog = LicenseCatalog.Current;
        var plans = user.AssignedPlans.Where(plan => catalog.IsForWriteback(plan.ServicePlanId)).ToList();
        if (plans.Exists(plan => LicenseState.IsUsable(plan.CapabilityStatus)))
        {
            var active = user.LicenseAssignments.Where(assignment => !HasFailed(assignment)).ToList();
            return active.Count > 0 && active.TrueForAll(assignment => catalog.IsForDevices(assignment.SkuId) || !MayGrant(assignment))
                && active.Find(assignment => catalog.IsForDevices(assignment.SkuId)) is { } device
                ? new(LicenseVerdict.DeviceOnly, device)
                : new(LicenseVerdict.Licensed);
        }

        // The reasons in the order in which one would mend them.
        if (user.LicenseAssignments.FirstOrDefault(assignment => assignment.DisabledPlans.Any(catalog.IsForWriteback)) is { } disabled)
        {
            return new(LicenseVerdict.PlanDisabled, disabled);
        }

        if (user.LicenseAssignments.FirstOrDefault(assignment => HasFailed(assignment) && MayGrant(assignment)) is { } failed)
        {
            return new(LicenseVerdict.AssignmentFailed, failed);
        }

        // Plans of the past stay in the list as deleted ones: they are no reason.
        return new(plans.Exists(plan => LicenseState.IsOver(plan.CapabilityStatus) && !string.Equals(plan.CapabilityStatus, "Deleted", StringComparison.OrdinalIgnoreCase))
            ? LicenseVerdict.Suspended
            : LicenseVerdict.Unlicensed);
    }

    /// <summary>A subscription that the table does not have may include the plan.</summary>
    private static bool MayGrant(LicenseAssignment assignment) => LicenseCatalog.Current.Find(assignment.SkuId) is null or { Grants: true };

    private static bool HasFailed(LicenseAssignment assignment)
        => assignment.Error is { Length: > 0 } error && !error.Equals("None", StringComparison.OrdinalIgnoreCase);
}
