using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Licensing;

/// <summary>The service may work for users without a licence; the terms ask for one for each who benefits.</summary>
[Check("WB1006", "Every synchronised user has a licence for password writeback", Category = Categories.Licensing, Severity = Severity.Warning)]
internal sealed partial class SynchronizedUsersAreLicensed
{
    public Finding Evaluate(SynchronizedUsers users)
    {
        var unlicensed = users.PlanSets.Where(set => !set.ServicePlanIds.Any(LicenseCatalog.Current.IsForWriteback)).Sum(set => set.Users);
        return users.Enabled == 0 ? Nobody() : unlicensed == 0 ? Licensed(users.Enabled) : Unlicensed(unlicensed, users.Enabled);
    }

    [Pass("All {users} synchronised users who may sign in have a licence for password writeback.")]
    private static partial Finding Licensed(int users);

    [Warn(
        "{unlicensed} of the {users} synchronised users who may sign in have no licence for password writeback. That does not break it, but the terms ask for one for each who resets.",
        Remedy = "Assign licences to them, or leave them out of reset: Entra admin center > Password reset > Properties > Selected.",
        References = [Documentation.Licensing])]
    private static partial Finding Unlicensed(int unlicensed, int users);

    [NotApplicable("No synchronised user may sign in.")]
    private static partial Finding Nobody();
}
