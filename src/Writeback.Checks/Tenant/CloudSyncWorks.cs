using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>
/// Cloud Sync writes back, too, and a configuration that was left behind draws resets to an agent that is gone. An agent that is at work shows in runs that
/// end; the agents themselves Microsoft Graph shows only to who may change them.
/// </summary>
[Check("WB2008", "Cloud Sync is at work, and does not claim the users of Entra Connect", Category = Categories.Tenant)]
internal sealed partial class CloudSyncWorks
{
    private const string Provisioning = "AD2AADProvisioning";

    // A run is due every two minutes.
    private static readonly TimeSpan Silence = TimeSpan.FromHours(3);

    private const string Agents = "Entra admin center > Entra Connect > Cloud sync > Agents";

    private const string HowToMend = "Look at " + Agents + ", whether one is active, and at its service AADConnectProvisioningAgent. A configuration that is no longer used has to be deleted.";

    public IEnumerable<Finding> Evaluate(CloudSync sync, RunStart run, Observation<TestUserAccount> account, Observation<SynchronizationIdentities> connect)
    {
        var jobs = sync.Jobs.Where(job => string.Equals(job.TemplateId, Provisioning, StringComparison.OrdinalIgnoreCase)).ToList();
        if (jobs.Count == 0)
        {
            yield return NotUsed();
            yield break;
        }

        foreach (var job in jobs)
        {
            yield return Judge(job, run).About(job.Domain);
        }

        var domain = account.Value?.Account.User is { OnPremisesSyncEnabled: true } user ? user.OnPremisesDomainName : null;
        if (connect.Value?.Identities.Any(identity => identity.AccountEnabled != false) == true
            && jobs.Find(job => string.Equals(job.Domain, domain, StringComparison.OrdinalIgnoreCase)) is { } claimed)
        {
            yield return BothEngines(claimed.Domain).About(account.Value!.Account.Name);
        }
    }

    private static Finding Judge(CloudSyncJob job, RunStart run) => job switch
    {
        { Status: "Quarantine" } => Quarantined(job.ErrorCode),
        { Status: "Paused" or "NotConfigured" } => Paused(job.Status),
        { LastExecution: null } => NeverRan(),
        { LastExecution: { } last } when run.At - last > Silence => Silent(last),
        { LastState: "Failed", LastExecution: { } last } => RunFailed(last, job.ErrorCode),
        { LastExecution: { } last } => Works(last),
    };

    [NotApplicable("Cloud Sync is not used in this tenant.")]
    private static partial Finding NotUsed();

    [Pass("An agent was at work on {last}. Its version Microsoft Graph does not show; writeback takes 1.1.977.0 or later: " + Agents + ".")]
    private static partial Finding Works(DateTimeOffset last);

    [Fail("The configuration is in quarantine ({code}): nothing is synchronised.", Remedy = HowToMend, References = [Documentation.CloudSync])]
    private static partial Finding Quarantined(string? code);

    [Warn("The configuration is there, and not at work ({status}). A reset may still be sent its way.", Remedy = HowToMend, References = [Documentation.CloudSync])]
    private static partial Finding Paused(string status);

    [Fail("The configuration has never run.", Remedy = HowToMend, References = [Documentation.CloudSync])]
    private static partial Finding NeverRan();

    [Fail("No agent has been at work since {last}, though a run is due every two minutes.", Remedy = HowToMend, References = [Documentation.CloudSync])]
    private static partial Finding Silent(DateTimeOffset last);

    [Warn("The last run, on {last}, failed ({code}).", Remedy = HowToMend, References = [Documentation.CloudSync])]
    private static partial Finding RunFailed(DateTimeOffset last, string? code);

    [Warn(
        "The user's domain {domain} is synchronised by Cloud Sync, and Entra Connect is at work in this tenant, too. A user may be in the scope of one of them only.",
        Remedy = "Compare the scopes: the filters of the configuration in Cloud Sync, and the OUs of the connector in Entra Connect. The engine that served a reset is in WB2005.",
        References = [Documentation.Concept])]
    private static partial Finding BothEngines(string domain);
}
