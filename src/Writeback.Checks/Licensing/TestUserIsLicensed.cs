using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Licensing;

/// <summary>Each user who resets needs a licence, with the very plan switched on.</summary>
[Check("WB1004", "The test user has a licence for password writeback", Category = Categories.Licensing)]
internal sealed partial class TestUserIsLicensed
{
    private const string HowToAssign = "Assign a licence that includes it: Microsoft 365 admin center > Users > Active users > the user > Licenses and apps. It takes effect within minutes.";

    public Finding Evaluate(TestUserAccount account)
    {
        if (account.Account.User is not { } user)
        {
            return Unknown().About(account.Account.Name);
        }

        var license = UserLicense.Of(user);
        var finding = license switch
        {
            { Verdict: LicenseVerdict.Licensed } => Licensed(),
            { Verdict: LicenseVerdict.DeviceOnly, SkuName: { } sku } => DeviceOnly(sku),
            { Verdict: LicenseVerdict.PlanDisabled, SkuName: { } sku } => PlanDisabled(sku),
            { Verdict: LicenseVerdict.AssignmentFailed, SkuName: { } sku, Assignment: { AssignedByGroup: { } group } assignment } => GroupFailed(sku, group, assignment.Error),
            { Verdict: LicenseVerdict.AssignmentFailed, SkuName: { } sku, Assignment: { } assignment } => AssignmentFailed(sku, assignment.Error),
            { Verdict: LicenseVerdict.Suspended } => Suspended(),
            _ => Unlicensed(),
        };
        return finding.About(account.Account.Name);
    }

    [Pass("The user has a licence for password writeback.")]
    private static partial Finding Licensed();

    [Fail("The user has no licence that includes password writeback.", Remedy = HowToAssign, References = [Documentation.Licensing])]
    private static partial Finding Unlicensed();

    [Fail(
        "The licence {sku} includes password writeback, but the plan is switched off in it.",
        Remedy = "Switch the plan Microsoft Entra ID P1 or P2 on: Microsoft 365 admin center > Users > Active users > the user > Licenses and apps > Apps.",
        References = [Documentation.Licensing])]
    private static partial Finding PlanDisabled(string sku);

    [Fail(
        "The group {group} could not assign the licence {sku} ({error}).",
        Remedy = "Mend it and assign again: Entra admin center > Groups > the group > Licenses > Reprocess. CountViolation means that no seats are left.",
        References = [Documentation.GroupLicensing])]
    private static partial Finding GroupFailed(string sku, string group, string? error);

    [Fail("The licence {sku} could not be assigned ({error}).", Remedy = HowToAssign, References = [Documentation.GroupLicensing])]
    private static partial Finding AssignmentFailed(string sku, string? error);

    [Fail("The licence for password writeback is suspended with its subscription.", Remedy = "Renew the subscription, see WB1001, or assign another licence.", References = [Documentation.Licensing])]
    private static partial Finding Suspended();

    [Fail("Only the licence {sku}, which is for a device, includes password writeback.", Remedy = HowToAssign, References = [Documentation.Licensing])]
    private static partial Finding DeviceOnly(string sku);

    [Inconclusive("There is no such user to judge.", Remedy = "See WB2004, and check --user.")]
    private static partial Finding Unknown();
}
