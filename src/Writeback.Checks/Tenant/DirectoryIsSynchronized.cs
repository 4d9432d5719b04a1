using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>Writeback goes back the way that users came: without synchronisation there is no way.</summary>
[Check("WB2001", "Directory synchronisation is on and recent", Category = Categories.Tenant)]
internal sealed partial class DirectoryIsSynchronized
{
    // The default interval is 30 minutes. A server that has not been heard of for a day has stopped, whatever its schedule.
    private static readonly TimeSpan Late = TimeSpan.FromHours(3);
    private static readonly TimeSpan Stopped = TimeSpan.FromHours(24);

    private const string HowToResume = "Look at the active Connect server: Get-Service ADSync, Get-ADSyncScheduler, and the newest errors in the Synchronization Service Manager.";

    public IEnumerable<Finding> Evaluate(TenantOrganization organization, RunStart run, Observation<SynchronizationFeatures> features)
    {
        yield return Judge(organization, run);

        // Shown for those who look for it, and never judged: Microsoft documents it as not in use.
        if (features.Value?.PasswordWritebackEnabled is { } enabled)
        {
            yield return NotInUse(enabled);
        }
    }

    private static Finding Judge(TenantOrganization organization, RunStart run) => organization switch
    {
        { OnPremisesSyncEnabled: null } => Never(),
        { OnPremisesSyncEnabled: false } => SwitchedOff(),
        { OnPremisesLastSyncDateTime: null } => Unknown(),
        { OnPremisesLastSyncDateTime: { } last } when run.At - last > Stopped => Silent(last),
        { OnPremisesLastSyncDateTime: { } last } when run.At - last > Late => Delayed(last),
        { OnPremisesLastSyncDateTime: { } last } => Recent(last),
    };

    [Pass("The directory was last synchronised on {last}.")]
    private static partial Finding Recent(DateTimeOffset last);

    [Pass("For information: passwordWritebackEnabled is {enabled} in Microsoft Graph, where it is documented as not in use. It says nothing about writeback; WB2005 does.")]
    private static partial Finding NotInUse(bool enabled);

    [Warn("The directory was last synchronised on {last}, though it is due every 30 minutes.", Remedy = HowToResume, References = [Documentation.Scheduler])]
    private static partial Finding Delayed(DateTimeOffset last);

    [Fail("Nothing has been heard of the Connect server since {last}.", Remedy = HowToResume, References = [Documentation.Scheduler])]
    private static partial Finding Silent(DateTimeOffset last);

    [Fail("No directory was ever synchronised to this tenant.", Remedy = "Install Entra Connect or Cloud Sync, or check --tenant.", References = [Documentation.Prerequisites])]
    private static partial Finding Never();

    [Fail("Directory synchronisation has been switched off in the tenant.", Remedy = "Switch it on again with the Entra Connect wizard.", References = [Documentation.Prerequisites])]
    private static partial Finding SwitchedOff();

    [Inconclusive("Directory synchronisation is on, but Microsoft Graph does not say when it last happened.", Remedy = "Look it up: Entra admin center > Entra Connect > Connect Sync.")]
    private static partial Finding Unknown();
}
