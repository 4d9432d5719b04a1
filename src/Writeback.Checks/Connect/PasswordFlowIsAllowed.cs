using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// Writeback finds the user along the rules that carry passwords: "In from AD - User AccountEnabled" in each forest, and "Out to
/// AAD - User Join". Where password flow was cleared on them, it breaks even when hash synchronisation is off. Rules are known by
/// their immutable tag; a customised copy counts as well.
/// </summary>
[Check("WB3009", "The synchronisation rules let passwords flow", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class PasswordFlowIsAllowed
{
    // The way of a user: in from the directory, out to the tenant. What connector a leg belongs to is told by its standard rules.
    private static readonly (SyncRuleDirection Direction, string Tags, string StandardRule)[] Legs =
    [
        (SyncRuleDirection.Inbound, "Microsoft.InfromAD", "In from AD - User AccountEnabled"),
        (SyncRuleDirection.Outbound, "Microsoft.OuttoAAD", "Out to AAD - User Join"),
    ];

    private const string HowToAllow =
        "In the Synchronization Rules Editor on the Connect server enable the rule '{rule}', or your copy of it, and tick Enable Password Sync in it. "
        + "Save, and run a full synchronisation: Start-ADSyncSyncCycle -PolicyType Initial.";

    public IEnumerable<Finding> Evaluate(SyncRules rules, IReadOnlyList<Observation<Connector>> connectors)
    {
        foreach (var (direction, tags, standardRule) in Legs)
        {
            var directories = Directories(rules, direction, tags);
            if (directories.Count == 0)
            {
                yield return NoStandardRules(direction);
            }

            foreach (var connector in directories)
            {
                yield return Judge(rules, connector, direction, standardRule, connectors);
            }
        }
    }

    private static List<Guid> Directories(SyncRules rules, SyncRuleDirection direction, string tags)
        => [.. rules.Rules
            .Where(rule => rule.Direction == direction && rule.ImmutableTag?.StartsWith(tags, StringComparison.Ordinal) == true)
            .Select(rule => rule.ConnectorId)
            .Distinct()
            .Order()];

    private static Finding Judge(
        SyncRules rules, Guid connector, SyncRuleDirection direction, string standardRule, IReadOnlyList<Observation<Connector>> connectors)
    {
        var carrier = rules.Rules.FirstOrDefault(rule =>
            rule.ConnectorId == connector && rule.Direction == direction && rule is { PasswordSyncEnabled: true, Disabled: false } && IsForUsers(rule));
        var name = connectors.FirstOrDefault(candidate => candidate.Value?.Id == connector)?.Value?.Name ?? connector.ToString("B");
        return (carrier is null ? Blocked(standardRule) : Flows(carrier.Name)).About(name);
    }

    // The object in the connected directory: the source of an inbound rule, the target of an outbound one. What a rule does not say is not held against it.
    private static bool IsForUsers(SyncRule rule)
        => (rule.Direction == SyncRuleDirection.Inbound ? rule.SourceObjectType : rule.TargetObjectType) is null or "user" or "inetOrgPerson";

    [Pass("Passwords flow along the rule '{rule}'.")]
    private static partial Finding Flows(string rule);

    [Fail("No enabled rule lets passwords flow: '{rule}' has password sync switched off, or is disabled.", Remedy = HowToAllow, References = [Documentation.Troubleshoot])]
    private static partial Finding Blocked(string rule);

    [Inconclusive(
        "None of the {direction} rules is one of the standard rules of Entra Connect, so it cannot be told which of them should carry passwords.",
        Remedy = "Look for yourself: Get-ADSyncRule | Where-Object EnablePasswordSync has to list an enabled inbound rule of each forest and an enabled outbound rule to Entra ID.")]
    private static partial Finding NoStandardRules(SyncRuleDirection direction);
}
