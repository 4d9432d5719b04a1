namespace Writeback.Lab;

/// <summary>What is wrong with a tenant that is tried out.</summary>
internal static class LabStory
{
    /// <summary>The stories, by name.</summary>
    public static IReadOnlyDictionary<string, (string What, Action<LabTenant> Tell)> All { get; } = new SortedDictionary<string, (string What, Action<LabTenant> Tell)>(StringComparer.Ordinal)
    {
        ["sound"] = ("everything is as it should be", _ => { }),
        ["unlicensed"] = ("no subscription includes writeback", tenant => tenant.SubscribedSkus.Clear()),
        ["unreachable"] = ("resets fail on their way to the directory", tenant =>
        {
            tenant.DirectoryAudits.Add(LabObjects.Audit("2026-11-23T02:10:00Z", "Reset password (self-service)", "failure", "OnPremisesConnectivityError", "AADConnect"));
            tenant.DirectoryAudits.Add(LabObjects.Audit("2026-11-22T16:40:00Z", "Reset password (self-service)", "failure", "OnPremisesConnectivityError", "AADConnect"));
        }
        ),
        ["silent"] = ("the Connect server has not been heard of for days", tenant => tenant.Organizations[0]["onPremisesLastSyncDateTime"] = "2026-11-19T02:41:07Z"),
        ["disabled"] = ("the account of Entra Connect is disabled", tenant => tenant.Users.Single(user => user["id"]!.GetValue<string>() == LabObjects.SynchronizationAccountId)["accountEnabled"] = false),
        ["leftover"] = ("a configuration of Cloud Sync was left behind", tenant => tenant.AddCloudSync("corp.contoso.com", "Quarantine", "2026-11-02T11:00:00Z")),
        ["incident"] = ("Microsoft reports an incident", tenant =>
            tenant.ServiceIssues.Add(LabObjects.Issue("MO1234567", "Some users may be unable to reset their password", "Microsoft Entra", isResolved: false, "2026-11-23T01:00:00Z"))),
        ["consent"] = ("the application may read users only", tenant =>
        {
            tenant.Permissions.Clear();
            tenant.Permissions.Add("User.Read.All");
        }
        ),
    };
}
